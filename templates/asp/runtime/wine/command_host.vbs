' Runs script.vbs inside a script control, since Wine's VBScript lacks functions that a prelude has to bring; its words come
' behind the script's own name. Lines out: "1TEXT" and "2TEXT" are output and errors, "!NUMBER<TAB>LINE<TAB>TEXT" died.
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
  WScript.Echo "!" & Err.Number & vbTab & "0" & vbTab & where & " " & Err.Description
  WScript.Quit 3
End Sub

Set javascript = WScript.CreateObject("MSScriptControl.ScriptControl")
javascript.Language = "JScript"
javascript.AddObject "WScript", WScript, False
javascript.AddCode Content("gbk.js")
javascript.AddCode Content("prelude.js")
Check "prelude.js"

Set vbscript = WScript.CreateObject("MSScriptControl.ScriptControl")
vbscript.Language = "VBScript"
vbscript.AllowUI = False
vbscript.Timeout = -1
vbscript.AddObject "RealHost", WScript, False
vbscript.AddObject "Shim", javascript.CodeObject, False
vbscript.AddCode Content("prelude.vbs")
Check "prelude.vbs, line " & vbscript.Error.Line

vbscript.AddCode Content("script.vbs")
If Err.Number <> 0 Then WScript.Echo "!" & Err.Number & vbTab & vbscript.Error.Line & vbTab & Err.Description
