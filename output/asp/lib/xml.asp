<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' XML of the gateway: plain elements and texts. Markup that could reach further (document types, entities, processing
' instructions, namespaces) is refused before the parser sees the text.

' The root element of an answer. Raises bad_answer, through lastError.
Function AlipayCrossBorderXmlRoot(lastError, charset, bytes)
  Dim text, document
  text = AlipayCrossBorderXmlText(lastError, charset, bytes)
  If Not AlipayCrossBorderIsPlainXml(text) Then lastError.Refuse "bad_answer", "", "it is not the plain XML that the gateway sends"
  Set document = Server.CreateObject("MSXML2.DOMDocument.6.0")
  document.async = False
  document.validateOnParse = False
  document.resolveExternals = False
  document.preserveWhiteSpace = True
  AlipayCrossBorderProhibitTypes document
  If Not document.loadXML(text) Then lastError.Refuse "bad_answer", "", "it is not the plain XML that the gateway sends"
  Set AlipayCrossBorderXmlRoot = document.documentElement
End Function

' The default, where there is such a property; elsewhere the check of the text has to do.
Sub AlipayCrossBorderProhibitTypes(document)
  On Error Resume Next
  document.setProperty "ProhibitDTD", True
  Err.Clear
End Sub

' The text behind the declaration, in the charset that this one names.
Function AlipayCrossBorderXmlText(lastError, ByVal charset, ByVal bytes)
  Dim ends
  If AlipayCrossBorderMatches("^<\?xml[ \t\r\n]", bytes) Then
    ends = InStr(1, Left(bytes, 200), "?>", 0)
    If ends = 0 Then lastError.Refuse "bad_answer", "", "it is not the plain XML that the gateway sends"
    charset = AlipayCrossBorderDeclaredCharset(Left(bytes, ends - 1), charset)
    bytes = Mid(bytes, ends + 2)
  End If
  AlipayCrossBorderXmlText = Null
  If Len(charset) > 0 Then AlipayCrossBorderXmlText = AlipayCrossBorderDecode(charset, bytes)
  If IsNull(AlipayCrossBorderXmlText) Then lastError.Refuse "bad_answer", "", "its bytes are not text of its charset"
End Function

Function AlipayCrossBorderDeclaredCharset(declaration, usual)
  Dim found, named
  AlipayCrossBorderDeclaredCharset = usual
  Set found = AlipayCrossBorderFound("encoding[ \t\r\n]*=[ \t\r\n]*(""[A-Za-z0-9._\-]+""|'[A-Za-z0-9._\-]+')", declaration)
  If found.Count = 0 Then Exit Function
  named = found.Item(0).Value
  named = Mid(named, InStr(1, Replace(named, "'", """"), """", 0) + 1)
  AlipayCrossBorderDeclaredCharset = AlipayCrossBorderAnswerCharset(AlipayCrossBorderLower(Left(named, Len(named) - 1)))
End Function

' Whether a text holds no character or markup that is refused, and elements at most 20 deep.
Function AlipayCrossBorderIsPlainXml(text)
  Dim pieces, tag, depth, i
  AlipayCrossBorderIsPlainXml = False
  If Not AlipayCrossBorderMatches("^[ \t\r\n]*<", text) Then Exit Function
  If InStr(1, text, ChrW(0), 0) > 0 Or AlipayCrossBorderMatches("[\x01-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", text) Then Exit Function
  If AlipayCrossBorderMatches("<!(?!\[CDATA\[)|<\?", text) Then Exit Function
  pieces = Split(AlipayCrossBorderWithoutData(text) & "<", "<")
  depth = 0
  For i = 1 To UBound(pieces) - 1
    tag = AlipayCrossBorderTag(pieces(i))
    If Len(tag) = 0 Then Exit Function
    If Left(tag, 1) = "/" Then
      depth = depth - 1
    Else
      If depth >= 20 Then Exit Function
      If Right(tag, 2) <> "/>" Then depth = depth + 1
    End If
  Next
  AlipayCrossBorderIsPlainXml = True
End Function

' The tag at the beginning of a text, without its "<"; empty when its names are not plain ASCII.
Function AlipayCrossBorderTag(text)
  Dim found
  AlipayCrossBorderTag = ""
  Set found = AlipayCrossBorderFound("^/?[A-Za-z_][A-Za-z0-9_.\-]*([ \t\r\n]+(?!xmlns)[A-Za-z_][A-Za-z0-9_.\-]*[ \t\r\n]*=[ \t\r\n]*(""[^""]*""|'[^']*'))*[ \t\r\n]*/?>", text)
  If found.Count > 0 Then AlipayCrossBorderTag = found.Item(0).Value
End Function

' A text without what stands in its CDATA sections.
Function AlipayCrossBorderWithoutData(text)
  Dim pieces, ends, i
  pieces = Split(text & "<![CDATA[", "<![CDATA[")
  For i = 1 To UBound(pieces) - 1
    ends = InStr(1, pieces(i), "]]>", 0)
    If ends = 0 Then
      pieces(i) = "" ' it goes on behind the next beginning, which is no markup there
    Else
      pieces(i) = Mid(pieces(i), ends + 3)
    End If
  Next
  AlipayCrossBorderWithoutData = Join(pieces, "")
End Function

' The elements directly in an element.
Function AlipayCrossBorderElements(element)
  Dim node, found
  Set found = Server.CreateObject("Scripting.Dictionary")
  For Each node In element.childNodes
    If node.nodeType = 1 Then found.Add found.Count, node
  Next
  AlipayCrossBorderElements = found.Items
End Function

' The text directly in an element (3: text, 4: CDATA), without blanks at both ends.
Function AlipayCrossBorderElementText(element)
  Dim node
  AlipayCrossBorderElementText = ""
  For Each node In element.childNodes
    If node.nodeType = 3 Or node.nodeType = 4 Then AlipayCrossBorderElementText = AlipayCrossBorderElementText & node.nodeValue
  Next
  AlipayCrossBorderElementText = AlipayCrossBorderTrimmed(AlipayCrossBorderElementText)
End Function
%>
