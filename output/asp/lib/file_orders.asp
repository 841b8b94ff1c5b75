<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' Orders on disk, one folder for each; the name of the one file in it is the order's state: open, closed, paid.TRADE.TIME. A
' change of state is one rename, and of any number of processes exactly one can do it. For a small shop, and to learn
' from; README.md shows the same with a database.
Class AlipayCrossBorderFileOrders
  Private m_folder
  Private m_files
  Private m_error
  Private m_clock

  ' folder: made on first use; the one that it lies in is made as well.
  Public Sub Init(folder)
    m_folder = folder
    Set m_files = Server.CreateObject("Scripting.FileSystemObject")
    Set m_error = New AlipayCrossBorderError
    Set m_clock = New AlipayCrossBorderClock
  End Sub

  ' What tells when an order is marked as paid.
  Public Property Set Clock(other)
    Set m_clock = other
  End Property

  ' The last refusal.
  Public Property Get LastError()
    Set LastError = m_error
  End Property

  ' Stores a new order as open. Raises duplicate for a number that is taken, and for values that are not printable
  ' ASCII. A process that is killed in here leaves the number without an order.
  Public Sub Create(order)
    Dim folder, file, text
    m_error.Clear
    text = AlipayCrossBorderOrderText(order)
    folder = FolderOf(order.Number)
    MakeFolder m_files.GetParentFolderName(m_folder)
    MakeFolder m_folder
    If Not AlipayCrossBorderIsMade(m_files, folder) Then m_error.Refuse "duplicate", "out_trade_no", ""
    Set file = m_files.CreateTextFile(Path(folder, "new"), True)
    file.Write text
    file.Close
    m_files.MoveFile Path(folder, "new"), Path(folder, "open")
  End Sub

  ' The order of a number, or Nothing. Raises for one whose file was cut.
  Public Function Find(number)
    Dim folder, state, made, text, i
    Set Find = Nothing
    If Len(number) = 0 Then Exit Function
    folder = FolderOf(number)
    If Not m_files.FolderExists(folder) Then Exit Function
    ' A file that is renamed meanwhile can be missing from the list, or gone when it is read: look again.
    For i = 1 To 10
      state = StateIn(folder)
      made = Null
      text = Null
      If Len(state) > 0 Then made = MadeAt(Path(folder, state))
      If Len(state) > 0 Then text = TextOf(Path(folder, state))
      If Not IsNull(made) And Not IsNull(text) Then
        Set Find = Found(text, state, made, folder)
        Exit Function
      End If
    Next
    If Len(state) = 0 Then Exit Function
    Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith orders", "the order's file cannot be read"
  End Function

  ' Every order, an array in the order of their folders' names. Raises for one that cannot be read.
  Public Function Orders()
    Dim names, stored, order, folder, count, i
    Orders = Array()
    If Not m_files.FolderExists(m_folder) Then Exit Function
    Set names = Server.CreateObject("Scripting.Dictionary")
    For Each folder In m_files.GetFolder(m_folder).SubFolders
      If IsHex(folder.Name) Then names.Add folder.Name, ""
    Next
    If names.Count = 0 Then Exit Function
    names = AlipayCrossBorderSortedTexts(names.Keys)
    ReDim stored(UBound(names))
    count = 0
    For i = 0 To UBound(names)
      Set order = Find(AlipayCrossBorderDecode("utf-8", AlipayCrossBorderHexBytes(names(i))))
      If Not order Is Nothing Then
        Set stored(count) = order
        count = count + 1
      End If
    Next
    If count = 0 Then Exit Function
    ReDim Preserve stored(count - 1)
    Orders = stored
  End Function

  ' Other folders are none of the orders'.
  Private Function IsHex(name)
    IsHex = (Len(name) Mod 2 = 0 And AlipayCrossBorderOnlyHas(name, "0123456789abcdef"))
  End Function

  Private Function Found(text, state, made, folder)
    Dim order, pieces, times
    Set order = AlipayCrossBorderOrderOf(text)
    pieces = Split(state, ".")
    order.State = pieces(0)
    If UBound(pieces) > 0 Then order.Trade = pieces(1)
    If UBound(pieces) > 1 Then order.PaidAt = AlipayCrossBorderFromDate14(pieces(2))
    Set times = New AlipayCrossBorderClock
    order.Created = times.TextOf(made)
    AddRefunds order, folder
    Set Found = order
  End Function

  ' True: it is paid now, by this call. False: it is not there to be paid any more.
  Public Function Paid(number, trade)
    If Len(trade) > 64 Or Not AlipayCrossBorderOnlyHas(trade, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") Then Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith orders", "the trade's number is no name for a file"
    Paid = Changed(number, Array("open", "closed"), "paid." & trade & "." & AlipayCrossBorderMoment(m_clock.Text(), "yyyyMMddHHmmss"))
  End Function

  ' The same for closing an open order.
  Public Function Closed(number)
    Closed = Changed(number, Array("open"), "closed")
  End Function

  ' Marks what became of a refund: refunded or refund_failed. False when it is marked so already.
  Public Function Refund(number, refundNumber, meaning)
    Refund = AlipayCrossBorderIsMade(m_files, Path(FolderOf(number), "refund." & RefundHex(refundNumber) & "." & meaning))
  End Function

  ' Marks that a refund is asked for. False when one of this number is marked already.
  Public Function Ask(number, refundNumber, amount)
    Dim folder, lock, mark
    folder = FolderOf(number)
    mark = "asked." & RefundHex(refundNumber) & "." & amount
    Set lock = New AlipayCrossBorderFolderLock
    lock.Take m_files, folder
    Ask = (MarksOf(folder, refundNumber) = 0)
    If Ask Then Ask = AlipayCrossBorderIsMade(m_files, Path(folder, mark))
    If Ask And MarksOf(folder, refundNumber) > 1 Then ' one that did not wait for the lock, or a notification
      m_files.DeleteFolder Path(folder, mark)
      Ask = False
    End If
    lock.Release
  End Function

  ' Takes the mark away: the gateway has refused the refund.
  Public Sub Withdraw(number, refundNumber)
    Dim folder, mark
    folder = FolderOf(number)
    mark = MarkOf(folder, "asked." & RefundHex(refundNumber) & ".")
    If Len(mark) > 0 Then m_files.DeleteFolder Path(folder, mark)
  End Sub

  ' The first mark whose name begins so; empty when there is none.
  Private Function MarkOf(folder, begin)
    Dim part
    MarkOf = ""
    For Each part In m_files.GetFolder(folder).SubFolders
      If AlipayCrossBorderSame(Left(part.Name, Len(begin)), begin) Then MarkOf = part.Name
    Next
  End Function

  ' How many marks there are of a refund.
  Private Function MarksOf(folder, refundNumber)
    Dim part, rest
    MarksOf = 0
    rest = "." & RefundHex(refundNumber) & "."
    For Each part In m_files.GetFolder(folder).SubFolders
      If AlipayCrossBorderSame(Left(part.Name, Len("asked" & rest)), "asked" & rest) Or AlipayCrossBorderSame(Left(part.Name, Len("refund" & rest)), "refund" & rest) Then MarksOf = MarksOf + 1
    Next
  End Function

  Private Function RefundHex(refundNumber)
    If Len(refundNumber) = 0 Or Len(refundNumber) > 64 Then Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith orders", "the refund's number is no name for a folder"
    RefundHex = AlipayCrossBorderHex(AlipayCrossBorderEncode("utf-8", refundNumber))
  End Function

  Private Function Changed(number, states, target)
    Dim folder, state, lock
    Changed = False
    folder = FolderOf(number)
    If Not m_files.FolderExists(folder) Then Exit Function
    Set lock = New AlipayCrossBorderFolderLock
    lock.Take m_files, folder
    For Each state In states
      If Not Changed Then Changed = AlipayCrossBorderIsRenamed(m_files, Path(folder, state), Path(folder, target))
    Next
    lock.Release
  End Function

  Private Sub MakeFolder(folder)
    Dim isNew
    If Not m_files.FolderExists(folder) Then isNew = AlipayCrossBorderIsMade(m_files, folder)
  End Sub

  ' The name of the file that says the state; empty when there is none.
  Private Function StateIn(folder)
    Dim file
    StateIn = ""
    For Each file In m_files.GetFolder(folder).Files
      If file.Name = "open" Or file.Name = "closed" Or Left(file.Name, 5) = "paid." Then StateIn = file.Name
    Next
  End Function

  ' When the file was written, local time; Null when it is gone: it was renamed meanwhile.
  Private Function MadeAt(file)
    MadeAt = Null
    On Error Resume Next
    MadeAt = m_files.GetFile(file).DateLastModified
    Err.Clear
  End Function

  ' Null when the file is gone.
  Private Function TextOf(file)
    Dim stream
    TextOf = Null
    On Error Resume Next
    Set stream = m_files.OpenTextFile(file, 1)
    TextOf = stream.ReadAll
    stream.Close
    Err.Clear
  End Function

  Private Sub AddRefunds(order, folder)
    Dim part, pieces, number
    For Each part In m_files.GetFolder(folder).SubFolders
      pieces = Split(part.Name, ".")
      If UBound(pieces) = 2 And pieces(0) = "refund" Then
        number = AlipayCrossBorderDecode("utf-8", AlipayCrossBorderHexBytes(pieces(1)))
        If pieces(2) = "refunded" Or Not order.Refunds.Exists(number) Then order.Refunds.Item(number) = pieces(2)
      ElseIf UBound(pieces) > 1 And pieces(0) = "asked" Then
        number = AlipayCrossBorderDecode("utf-8", AlipayCrossBorderHexBytes(pieces(1)))
        order.Asked.Item(number) = Mid(part.Name, Len("asked." & pieces(1) & ".") + 1)
      End If
    Next
  End Sub

  ' Hex, so that no number can name another folder.
  Private Function FolderOf(number)
    If Len(number) = 0 Then Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith orders", "an order has a number"
    FolderOf = Path(m_folder, AlipayCrossBorderHex(AlipayCrossBorderEncode("utf-8", number)))
  End Function

  Private Function Path(folder, name)
    Path = m_files.BuildPath(folder, name)
  End Function
End Class
%>
