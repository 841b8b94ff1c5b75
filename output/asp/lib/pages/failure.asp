<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Runs a page for browsers. When it fails, the browser gets a sentence: never a trace, a path or a secret.
Sub AlipayCrossBorderGuarded(page)
  Dim isDone, source, says, thrown
  isDone = False
  On Error Resume Next
  Err.Clear
  isDone = AlipayCrossBorderDone(page, NewAlipayCrossBorderConfig())
  source = Err.Source
  says = Err.Description
  thrown = AlipayCrossBorderThrown(Err.Source, Err.Number, Err.Description)
  On Error Goto 0
  If isDone Then Exit Sub
  If Not AlipayCrossBorderIsLogged("page " & page & ": " & thrown) Then
    says = "The log cannot be written: let the web server write in the folder of config.data_folder"
  ElseIf source <> "kitsmith" Then
    says = "The shop's log says more"
  End If
  AlipayCrossBorderMessagePage "500 Internal Server Error", "This page cannot work yet", AlipayCrossBorderHtml(says)
End Sub

Function AlipayCrossBorderDone(page, config)
  Select Case page
  Case "checkout"
    AlipayCrossBorderCheckoutPage config
  Case "return"
    AlipayCrossBorderReturnPage config
  End Select
  AlipayCrossBorderDone = True
End Function

' Writes a line into the shop's log; False when that fails.
Function AlipayCrossBorderIsLogged(text)
  AlipayCrossBorderIsLogged = False
  On Error Resume Next
  AlipayCrossBorderIsLogged = AlipayCrossBorderLogged(NewAlipayCrossBorderConfig(), text)
  Err.Clear
End Function

Function AlipayCrossBorderLogged(config, text)
  AlipayCrossBorderShopLog(config).Write AlipayCrossBorderLogLine(config, text)
  AlipayCrossBorderLogged = True
End Function

Function AlipayCrossBorderShopLog(config)
  Dim files, log
  Set files = Server.CreateObject("Scripting.FileSystemObject")
  Set log = New AlipayCrossBorderFileLog
  log.Init files.BuildPath(AlipayCrossBorderDataFolder(config.DataFolder & ""), "kit.log"), Nothing
  Set AlipayCrossBorderShopLog = log
End Function
%>
