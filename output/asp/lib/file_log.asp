<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' A log in a text file: one line per entry, the time (GMT+8), a blank, the text.
Class AlipayCrossBorderFileLog
  Private m_path
  Private m_clock

  ' clock: Nothing for that of the kit.
  Public Sub Init(path, clock)
    m_path = path
    Set m_clock = clock
    If clock Is Nothing Then Set m_clock = New AlipayCrossBorderClock
  End Sub

  ' Raises what the file system raises.
  Public Sub Write(text)
    Dim files, folder, file
    Set files = Server.CreateObject("Scripting.FileSystemObject")
    folder = files.GetParentFolderName(m_path)
    If Not files.FolderExists(folder) Then files.CreateFolder folder
    Set file = files.OpenTextFile(m_path, 8, True)
    ' In one piece, so that lines of two requests do not mix.
    file.Write m_clock.Text() & " " & text & vbCrLf
    file.Close
  End Sub
End Class

' Where the orders and the log are: the folder of the config, or when that is empty, one beside the web root, where no browser can reach it.
Function AlipayCrossBorderDataFolder(configured)
  Dim files
  AlipayCrossBorderDataFolder = configured
  If Len(AlipayCrossBorderDataFolder) > 0 Then Exit Function
  Set files = Server.CreateObject("Scripting.FileSystemObject")
  AlipayCrossBorderDataFolder = files.BuildPath(files.GetParentFolderName(Server.MapPath("/")), "orders-of-the-kit")
End Function
%>
