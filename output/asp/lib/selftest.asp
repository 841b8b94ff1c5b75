<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' The self-test: what the platform lacks, then every case of selftest.tsv. The text is the content of that file.
Function AlipayCrossBorderSelfTest(ByVal text)
  Dim lines, report, passed, failed, asked, answer, i
  report = AlipayCrossBorderLacks()
  lines = Split(Replace(text, vbCr, ""), vbLf)
  passed = 0
  failed = 0
  asked = ""
  For i = 0 To UBound(lines)
    If Left(lines(i), 5) = "# end" Then
      AlipayCrossBorderSelfTest = report & passed & " passed, " & failed & " failed" & vbLf
      Exit Function
    ElseIf Len(lines(i)) > 0 And Left(lines(i), 1) <> "#" Then
      If Len(asked) = 0 Then
        asked = lines(i)
      Else
        answer = AlipayCrossBorderAnswer(asked)
        If AlipayCrossBorderSame(answer, lines(i)) Then
          passed = passed + 1
        Else
          failed = failed + 1
          report = report & "failed: " & Left(asked, InStr(1, asked, vbTab, 0) - 1) & vbLf & "  expected " & lines(i) & vbLf & "  got      " & answer & vbLf
        End If
        asked = ""
      End If
    End If
  Next
  AlipayCrossBorderSelfTest = report & "selftest.tsv is cut: its last line must be ""# end"". Copy it again." & vbLf _
    & passed & " passed, " & (failed + 1) & " failed" & vbLf
End Function

' What is missing here and what to do, one line each.
Function AlipayCrossBorderLacks()
  AlipayCrossBorderLacks = ""
  If Not AlipayCrossBorderConvertsGbk() Then
    AlipayCrossBorderLacks = "GBK text cannot be converted: ADODB.Stream (part of Windows) is missing or does not know the charset" & vbLf _
      & "  install the code page 936, or set config.Charset to utf-8" & vbLf
  End If
End Function

Function AlipayCrossBorderConvertsGbk()
  Dim bytes
  AlipayCrossBorderConvertsGbk = False
  On Error Resume Next
  Err.Clear
  bytes = AlipayCrossBorderHex(AlipayCrossBorderGbkEncode(ChrW(20013)))
  If Err.Number <> 0 Then bytes = ""
  On Error Goto 0
  AlipayCrossBorderConvertsGbk = (bytes = "d6d0")
End Function
%>
