<%@ Language="VBScript" CodePage="65001" %>
<% Option Explicit %>
<!-- #include file="alipay_cross_border.asp" -->
<%
' A line ID TYPE COUNT KEY PUBLIC-KEY, parted by tabs, is answered by ID, seconds of the kit, seconds of its bare function (the
' platform has none), the last signature.

Function ParametersOf(n)
  Dim parameters
  Set parameters = Server.CreateObject("Scripting.Dictionary")
  parameters.Add "service", "create_forex_trade"
  parameters.Add "partner", "2088101122136241"
  parameters.Add "_input_charset", "utf-8"
  parameters.Add "notify_url", "http://127.0.0.1/notify"
  parameters.Add "subject", "A cup of tea"
  parameters.Add "currency", "USD"
  parameters.Add "total_fee", "9.90"
  parameters.Add "out_trade_no", "order-" & n
  Set ParametersOf = parameters
End Function

Function Answer(words)
  Dim config, gateway, count, n, sign, bytes, made, key, digest, ours, began
  count = CLng(words(2))
  Set config = New AlipayCrossBorderConfig
  config.SignType = words(1)
  config.Key = "k"
  config.PrivateKey = words(3)
  config.PublicKey = words(4)
  config.Partner = "2088101122136241"
  config.Currency = "USD"
  Set gateway = New AlipayCrossBorderGateway
  gateway.Init config
  began = Timer
  For n = 1 To count
    sign = gateway.Sign(ParametersOf(n))
  Next
  ours = Timer - began
  bytes = gateway.SigningString(ParametersOf(0))
  digest = "sha1"
  If words(1) = "RSA2" Then digest = "sha256"
  Set key = New AlipayCrossBorderRsaKey
  If words(1) <> "MD5" Then key.Read words(3), True
  began = Timer
  For n = 1 To count
    If words(1) = "MD5" Then
      made = AlipayCrossBorderMd5(bytes & "k")
    Else
      made = AlipayCrossBorderRsaSign(key, digest, bytes)
    End If
  Next
  Answer = words(0) & vbTab & ours & " " & (Timer - began) & " " & sign
End Function

Function Lines()
  Dim stream
  Set stream = Server.CreateObject("ADODB.Stream")
  stream.Type = 1
  stream.Open
  stream.Write Request.BinaryRead(Request.TotalBytes)
  stream.Position = 0
  stream.Type = 2
  stream.Charset = "us-ascii"
  Lines = Split(stream.ReadText, vbLf)
  stream.Close
End Function

Dim line
Response.Clear
Response.ContentType = "text/plain"
Response.Charset = "us-ascii"
For Each line In Lines()
  If Len(line) > 0 Then Response.Write Answer(Split(line, vbTab)) & vbLf
Next
Response.End
%>
