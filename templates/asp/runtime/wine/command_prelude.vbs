
' WScript as a script sees it: the objects that Wine has not, output that tells errors apart, the script's own name.
Class ShimHost
  Public StdOut
  Public StdErr

  Private Sub Class_Initialize()
    Set StdOut = New ShimOutput
    StdOut.Mark = "1"
    Set StdErr = New ShimOutput
    StdErr.Mark = "2"
  End Sub

  Public Property Get Arguments()
    Set Arguments = New ShimArguments
  End Property

  Public Property Get ScriptFullName()
    ScriptFullName = RealHost.Arguments.Item(0)
  End Property

  Public Function CreateObject(ByVal name)
    If LCase(name) = "adodb.stream" Then
      Set CreateObject = New ShimStream
    Else
      Set CreateObject = RealHost.CreateObject(name)
    End If
  End Function

  Public Sub Echo(ByVal text)
    StdOut.Write text & vbLf
  End Sub

  ' Wine's own is missing.
  Public Sub Sleep(ByVal milliseconds)
    Dim begun
    begun = Timer
    Do While Timer >= begun And Timer < begun + milliseconds / 1000
    Loop
  End Sub

  Public Sub Quit(ByVal code)
    RealHost.Quit code
  End Sub
End Class

' Whole lines.
Class ShimOutput
  Public Mark

  Public Sub Write(ByVal text)
    Dim lines, i
    lines = Split(text, vbLf)
    For i = 0 To UBound(lines) - 1
      RealHost.Echo Mark & lines(i)
    Next
  End Sub
End Class

Class ShimArguments
  Public Property Get Count()
    Count = RealHost.Arguments.Count - 1
  End Property

  Public Function Item(ByVal number)
    Item = RealHost.Arguments.Item(number + 1)
  End Function
End Class

' The body of an answer as a Byte(), whose elements Wine's VBScript cannot read.
Function ShimBody(ByRef http)
  ShimBody = Array(Shim.utf8(http.ResponseText))
End Function

Dim WScript
Set WScript = New ShimHost
