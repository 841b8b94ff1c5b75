' Runs page.vbs inside a script control: that alone tells on which line a page died, cscript.exe says nothing at all.
' Lines out: ">" page begun, "=ANSWER", "." ended, "!NUMBER<TAB>LINE<TAB>TEXT" died, "?TEXT" the host died.
On Error Resume Next
Dim files, javascript, vbscript
Set files = WScript.CreateObject("Scripting.FileSystemObject")

Function Content(name)
  Dim file
  Set file = files.OpenTextFile(name, 1)
  Content = file.ReadAll
  file.Close
End Function

Sub Check(where)
  If Err.Number = 0 Then Exit Sub
  WScript.Echo "?" & where & ": error " & Err.Number & " " & Err.Description
  WScript.Quit 3
End Sub

Set javascript = WScript.CreateObject("MSScriptControl.ScriptControl")
javascript.Language = "JScript"
javascript.AddObject "WScript", WScript, False
javascript.AddCode Content("gbk.js")
Check "gbk.js"
javascript.AddCode Content("prelude.js")
Check "prelude.js"

Set vbscript = WScript.CreateObject("MSScriptControl.ScriptControl")
vbscript.Language = "VBScript"
vbscript.AllowUI = False
vbscript.Timeout = -1
vbscript.AddObject "WScript", WScript, False
vbscript.AddObject "Shim", javascript.CodeObject, False
vbscript.AddObject "Response", javascript.Eval("response"), False
Check "script control"
vbscript.AddCode Content("prelude.vbs")
Check "prelude.vbs, line " & vbscript.Error.Line

vbscript.AddCode Content("page.vbs")
If Err.Number = 0 Then
  javascript.CodeObject.finish
Else
  WScript.Echo "!" & Err.Number & vbTab & vbscript.Error.Line & vbTab & Err.Description
End If
