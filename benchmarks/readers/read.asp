<%@ Language="VBScript" CodePage="65001" %>
<%
Option Explicit
' The file is the body of a POST; ?kit or ?plain says who reads it. The number of records.
%>
<!-- #include file="alipay_cross_border.asp" -->
<%
Function Kit(bytes)
  Dim config, gateway, reader, way
  Set config = New AlipayCrossBorderConfig
  config.Key = "k"
  config.Partner = "2088101122136241"
  config.Currency = "USD"
  Set gateway = New AlipayCrossBorderGateway
  gateway.Init config
  Set way = AlipayCrossBorderWayOf("forex_compare_file")
  Set reader = New AlipayCrossBorderAnswerReader
  reader.Init gateway, way.Answer
  Kit = UBound(reader.Read(bytes)) + 1
End Function

Function Plain(bytes)
  Dim lines, line, columns, count
  lines = Split(bytes, vbLf)
  count = 0
  For Each line In lines
    If Len(line) > 0 Then
      columns = Split(line, "|")
      If UBound(columns) >= 8 Then count = count + 1
    End If
  Next
  Plain = count
End Function

Dim body
body = AlipayCrossBorderBytes(Request.BinaryRead(Request.TotalBytes))
Response.Clear
If Request.QueryString = "kit" Then
  Response.Write Kit(body)
Else
  Response.Write Plain(body)
End If
%>
