<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Reads what the gateway answers to a call: from bytes to records of text that was checked.
Class AlipayCrossBorderAnswerReader
  Private m_gateway
  Private m_error
  Private m_form
  Private m_checks

  ' form: the AlipayCrossBorderAnswerForm of the service that was called.
  Public Sub Init(gateway, form)
    Set m_gateway = gateway
    Set m_error = gateway.LastError
    Set m_form = form
    Set m_checks = New AlipayCrossBorderValueChecks
    m_checks.Init gateway.Config, m_error, Nothing
  End Sub

  ' The records, an array; an XML answer has one, or none when there is nothing to read in it. body: bytes as a string.
  ' Raises bad_answer, gateway_error, gateway_busy, and what the signature raises.
  Public Function Read(body)
    Dim bytes
    m_error.Clear
    bytes = body
    If Left(bytes, 3) = ChrW(239) & ChrW(187) & ChrW(191) Then bytes = Mid(bytes, 4) ' BOM
    If m_form.IsTable Then
      Read = Table(bytes)
      Exit Function
    End If
    If Len(body) > 1048576 Then m_error.Refuse "bad_answer", "", "it is larger than it can be"
    Read = Document(bytes)
  End Function

  Private Function Table(bytes)
    Dim reader, root
    If AlipayCrossBorderMatches("^[ \t\r\n]*<", bytes) Then
      ' A refusal comes as XML.
      If Len(bytes) > 1048576 Then m_error.Refuse "bad_answer", "", "it is larger than it can be"
      Set root = GoodRoot(bytes)
      m_error.Refuse "bad_answer", "", "it is not an answer to this service"
    End If
    Set reader = New AlipayCrossBorderTableReader
    reader.Init m_gateway, m_form, m_checks
    Table = reader.Read(bytes)
  End Function

  Private Function Document(bytes)
    Dim root, values, name
    Set root = GoodRoot(bytes)
    Document = Array()
    If UBound(m_form.Fields.Names) < 0 Then Exit Function
    Set values = ValuesUnder(root)
    CheckSignature root, values
    CheckResult values
    For Each name In m_form.Fields.Names
      If Not m_checks.Fits(m_form.Fields.Rule(name), AlipayCrossBorderValueOf(values, name)) Then m_error.Refuse "bad_answer", name, ""
    Next
    Document = Array(AlipayCrossBorderRecord(m_form.Name, values))
  End Function

  ' The root of an answer that says that all went well.
  Private Function GoodRoot(ByVal bytes)
    Dim root, element, names
    bytes = Mid(bytes, AlipayCrossBorderFirstNoBlank(bytes))
    If Len(bytes) = 0 Then m_error.Refuse "bad_answer", "", "it is empty"
    If AlipayCrossBorderMatches("^<(!doctype html|html)", AlipayCrossBorderLower(Left(bytes, 20))) Then m_error.Refuse "bad_answer", "", "it is a web page"
    Set root = AlipayCrossBorderXmlRoot(m_error, m_gateway.MessageCharset, bytes)
    Set names = Server.CreateObject("Scripting.Dictionary")
    For Each element In AlipayCrossBorderElements(root)
      If names.Exists(element.nodeName) Then RefuseShape
      names.Add element.nodeName, ""
    Next
    If Not AlipayCrossBorderSame(root.nodeName, m_form.Root) Then RefuseShape
    If Not AlipayCrossBorderSame(Leaf(root, m_form.Success), m_form.Good) Then
      If Len(Leaf(root, m_form.Refusal)) > 0 Then AlipayCrossBorderRefuseCode m_error, Leaf(root, m_form.Refusal)
      RefuseShape
    End If
    Set GoodRoot = root
  End Function

  Private Sub RefuseShape()
    m_error.Refuse "bad_answer", "", "it is not an answer to this service"
  End Sub

  ' The text of the leaf of this name directly under an element; empty when there is none.
  Private Function Leaf(parent, name)
    Dim element
    Leaf = ""
    For Each element In AlipayCrossBorderElements(parent)
      If AlipayCrossBorderSame(element.nodeName, name) And UBound(AlipayCrossBorderElements(element)) < 0 Then Leaf = AlipayCrossBorderElementText(element)
    Next
  End Function

  ' The leaves in the one element of the response, in their order.
  Private Function ValuesUnder(root)
    Dim element, holders, values
    holders = Array()
    For Each element In AlipayCrossBorderElements(root)
      If AlipayCrossBorderSame(element.nodeName, m_form.Response) Then holders = AlipayCrossBorderElements(element)
    Next
    If UBound(holders) <> 0 Then RefuseShape
    Set values = Server.CreateObject("Scripting.Dictionary")
    For Each element In AlipayCrossBorderElements(holders(0))
      If UBound(AlipayCrossBorderElements(element)) < 0 Then
        If values.Exists(element.nodeName) Then RefuseShape
        values.Add element.nodeName, AlipayCrossBorderElementText(element)
      End If
    Next
    Set ValuesUnder = values
  End Function

  ' An answer that carries a signature must verify.
  Private Sub CheckSignature(root, values)
    Dim signed, name, carried, isGood
    If Len(Leaf(root, "sign")) = 0 Then Exit Sub
    Set signed = Server.CreateObject("Scripting.Dictionary")
    For Each name In values.Keys
      signed.Add name, values.Item(name)
    Next
    For Each name In Array("sign_type", "sign")
      carried = Leaf(root, name)
      If Len(carried) > 0 Then signed.Item(name) = carried
    Next
    isGood = m_gateway.Verify(signed)
  End Sub

  ' Some answers say once more how it went.
  Private Sub CheckResult(values)
    Dim result, code
    result = AlipayCrossBorderValueOf(values, m_form.ResultField)
    If Len(result) = 0 Or AlipayCrossBorderSame(result, m_form.ResultGood) Then Exit Sub
    code = AlipayCrossBorderValueOf(values, m_form.ResultCode)
    If Len(code) = 0 Then code = result
    AlipayCrossBorderRefuseCode m_error, code
  End Sub
End Class
%>
