<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' A signed request, ready to be sent by a browser.
Class AlipayCrossBorderRequest
  Private m_charset
  Private m_address
  Private m_error
  Private m_parameters

  Public Sub Init(config, address, lastError, signedParameters)
    m_charset = config.Charset
    m_address = address
    Set m_error = lastError
    Set m_parameters = signedParameters
  End Sub

  ' What is sent, in this order.
  Public Property Get Parameters()
    Set Parameters = m_parameters
  End Property

  ' The address with every parameter in its query. Raises unencodable.
  Public Function BuildUrl()
    BuildUrl = WithQuery(m_parameters.Keys)
  End Function

  ' The address that a form is posted to: some names stand in its query as well. Raises unencodable.
  Public Function FormAddress()
    FormAddress = WithQuery(Array("_input_charset"))
  End Function

  ' An HTML form that submits itself; the page that holds it must be sent in the charset of the config.
  ' Raises not_in_form for what a browser would change (it also puts the charset's name into a field called _charset_,
  ' and leaves out one without a name), and unencodable.
  Public Function BuildForm()
    Dim name, html
    For Each name In m_parameters.Keys
      If Len(name) = 0 Or AlipayCrossBorderSame(AlipayCrossBorderLower(name), "_charset_") Or AlipayCrossBorderHasControl(name & m_parameters.Item(name)) Then m_error.Refuse "not_in_form", name, ""
    Next
    html = "<form id=""alipay-cross-border"" method=""post"" action=""" & AlipayCrossBorderHtml(FormAddress())
    html = html & """ accept-charset=""" & AlipayCrossBorderHtml(m_charset) & """>" & ChrW(10)
    For Each name In m_parameters.Keys
      html = html & "<input type=""hidden"" name=""" & AlipayCrossBorderHtml(name) & """ value=""" & AlipayCrossBorderHtml(m_parameters.Item(name)) & """>" & ChrW(10)
    Next
    BuildForm = html & "<button type=""submit"">Continue to Alipay</button>" & ChrW(10) & "</form>" & ChrW(10) & "<script>HTMLFormElement.prototype.submit.call(document.getElementById(""alipay-cross-border""));</script>" & ChrW(10)
  End Function

  ' The same as form data, without an address. Raises unencodable.
  Public Function BuildQuery()
    BuildQuery = Pairs(m_parameters.Keys)
  End Function

  ' The bytes of each value, a dictionary of strings. Raises unencodable.
  Public Function Bytes()
    Dim name, encoded
    Set encoded = Server.CreateObject("Scripting.Dictionary")
    For Each name In m_parameters.Keys
      encoded.Add name, AlipayCrossBorderEncoded(m_error, m_charset, name, m_parameters.Item(name))
    Next
    Set Bytes = encoded
  End Function

  Private Function WithQuery(names)
    Dim query, mark
    query = Pairs(names)
    mark = "?"
    If InStr(1, m_address, "?", 0) > 0 Then
      mark = "&"
      If Right(m_address, 1) = "?" Or Right(m_address, 1) = "&" Then mark = ""
    End If
    WithQuery = m_address
    If Len(query) > 0 Then WithQuery = m_address & mark & query
  End Function

  Private Function Pairs(names)
    Dim name, mark
    Pairs = ""
    mark = ""
    For Each name In names
      If m_parameters.Exists(name) Then
        Pairs = Pairs & mark & Escaped(name, name) & "=" & Escaped(name, m_parameters.Item(name))
        mark = "&"
      End If
    Next
  End Function

  Private Function Escaped(name, text)
    Escaped = AlipayCrossBorderEscaped(AlipayCrossBorderEncoded(m_error, m_charset, name, text))
  End Function
End Class

' Control characters but the tab: browsers drop or rewrite them.
Function AlipayCrossBorderHasControl(text)
  Dim i, code
  AlipayCrossBorderHasControl = True
  For i = 1 To Len(text)
    code = AscW(Mid(text, i, 1))
    If code >= 0 And code < 32 And code <> 9 Then Exit Function
    If code >= 127 And code < 160 Then Exit Function
  Next
  AlipayCrossBorderHasControl = False
End Function

Function AlipayCrossBorderHtml(ByVal text)
  text = Replace(text, "&", "&amp;")
  text = Replace(text, "<", "&lt;")
  text = Replace(text, ">", "&gt;")
  text = Replace(text, """", "&quot;")
  AlipayCrossBorderHtml = Replace(text, "'", "&#39;")
End Function
%>
