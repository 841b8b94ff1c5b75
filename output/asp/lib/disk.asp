<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' What the orders need of the file system. FileSystemObject raises one number here and another there, so what a failure
' means is looked up afterwards.

' A rename, which is a commit. False: the source is gone, somebody else was faster. Raises for any other failure.
Function AlipayCrossBorderIsRenamed(files, source, target)
  Dim thrown
  thrown = ""
  On Error Resume Next
  Err.Clear
  files.MoveFile source, target
  If Err.Number <> 0 Then thrown = AlipayCrossBorderThrown(Err.Source, Err.Number, Err.Description)
  On Error Goto 0
  AlipayCrossBorderIsRenamed = (Len(thrown) = 0)
  If AlipayCrossBorderIsRenamed Then Exit Function
  If files.FileExists(source) Then Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith orders", thrown
End Function

' Makes a folder. False: it was there. Raises for any other failure.
Function AlipayCrossBorderIsMade(files, folder)
  Dim thrown
  thrown = ""
  On Error Resume Next
  Err.Clear
  files.CreateFolder folder
  If Err.Number <> 0 Then thrown = AlipayCrossBorderThrown(Err.Source, Err.Number, Err.Description)
  On Error Goto 0
  AlipayCrossBorderIsMade = (Len(thrown) = 0)
  If AlipayCrossBorderIsMade Then Exit Function
  If Not files.FolderExists(folder) Then Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith orders", thrown
End Function

' One process at a time in an order's folder: who makes the folder "lock" has it. The rename is what makes a payment
' happen once; the lock keeps processes from getting in each other's way, and one that was killed leaves it behind.
Class AlipayCrossBorderFolderLock
  Private m_files
  Private m_lock

  ' Raises when it cannot be taken within 15 seconds.
  Public Sub Take(files, folder)
    Dim deadline
    Set m_files = files
    m_lock = files.BuildPath(folder, "lock")
    deadline = DateAdd("s", 15, Now)
    Do While Not IsTaken()
      If Now > deadline Then Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith orders", "the order's folder cannot be locked"
      ClearStale
    Loop
  End Sub

  Public Sub Release()
    On Error Resume Next
    m_files.DeleteFolder m_lock
    Err.Clear
  End Sub

  Private Function IsTaken()
    On Error Resume Next
    Err.Clear
    m_files.CreateFolder m_lock
    IsTaken = (Err.Number = 0)
    Err.Clear
  End Function

  ' No rename takes 5 seconds: such a lock is a dead process's. Renamed first, so that one process only clears it; the
  ' folder's own time is what tells.
  Private Sub ClearStale()
    Dim stale, aside
    stale = DateAdd("s", 5, Now)
    On Error Resume Next
    stale = DateAdd("s", 5, m_files.GetFolder(m_lock).DateLastModified)
    Err.Clear
    If stale >= Now Then Exit Sub
    aside = m_lock & "." & CLng(Rnd * 1000000000)
    m_files.MoveFolder m_lock, aside
    m_files.DeleteFolder aside
    Err.Clear
  End Sub
End Class
%>
