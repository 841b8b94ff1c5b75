Option Explicit
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
' Run it in a command prompt on the shop's server: cscript //nologo reconcile.vbs --help
Dim Server
Set Server = New AlipayCrossBorderServer
WScript.Quit AlipayCrossBorderRunCommand("reconcile", AlipayCrossBorderHelp())

Function AlipayCrossBorderHelp()
  Dim lines
  ReDim lines(19 - 1)
  lines(0) = "Usage: cscript //nologo reconcile.vbs [DAY] | --from DAY --to DAY [--csv] [--help]"
  lines(1) = ""
  lines(2) = "Compare the gateway's file of a day with the shop's orders."
  lines(3) = "DAY is yyyyMMdd, GMT+8, before today; without it yesterday. Exit code 1 when something differs."
  lines(4) = ""
  lines(5) = "unknown_here         paid at the gateway, no such order here"
  lines(6) = "not_paid_here        paid at the gateway, not paid here: run catch-up"
  lines(7) = "other_currency, other_amount    what was paid is not what the order says"
  lines(8) = "missing_there        paid here, not in the gateway's file"
  lines(9) = "refund_unknown_here  refunded at the gateway, nobody asked for it here"
  lines(10) = "refund_other_amount  the refund is not what was asked for"
  lines(11) = "refund_failed        the gateway could not refund"
  lines(12) = "refund_waiting       the gateway has not refunded so far (no difference)"
  lines(13) = "refund_done          the gateway has refunded (no difference)"
  lines(14) = ""
  lines(15) = "--csv   CSV instead of a table"
  lines(16) = "--help  this text"
  lines(17) = ""
  lines(18) = "Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later"
  AlipayCrossBorderHelp = lines
End Function

Function AlipayCrossBorderTaking()
  AlipayCrossBorderTaking = Array("from", "to")
End Function

Function AlipayCrossBorderFlags()
  AlipayCrossBorderFlags = Array()
End Function

Sub AlipayCrossBorderCheckWords(arguments)
  Dim days
  days = arguments.Days(New AlipayCrossBorderClock)
End Sub

Function AlipayCrossBorderWork(arguments, office)
  Dim parameters, days, comparison
  days = arguments.Days(office.Gateway.Clock)
  Set parameters = Server.CreateObject("Scripting.Dictionary")
  parameters.Add "start_date", days(0)
  parameters.Add "end_date", days(1)
  office.Gateway.Check "forex_compare_file", parameters
  ' An order is marked here after it was paid there, at most a day.
  parameters.Item("start_date") = AlipayCrossBorderDayBefore(days(0))
  Set comparison = New AlipayCrossBorderComparison
  comparison.Init office.Client.Read("forex_compare_file", parameters), office.Handlers.Orders(), days(0), days(1)
  office.Columns Array("finding", "number", "ours", "theirs")
  AlipayCrossBorderWork = comparison.AddTo(office.Rows)
End Function

' The gateway's file held against the shop's orders.
Class AlipayCrossBorderComparison
  Private m_records
  Private m_orders  ' by their numbers
  Private m_refunds ' the order of each refund that was asked for, by the refund's number
  Private m_first
  Private m_last
  Private m_rows
  Private m_differs

  Public Sub Init(records, orders, first, last)
    Dim order, number
    m_records = records
    m_first = first
    m_last = last
    Set m_orders = Server.CreateObject("Scripting.Dictionary")
    Set m_refunds = Server.CreateObject("Scripting.Dictionary")
    For Each order In orders
      m_orders.Add order.Number, order
      For Each number In order.Asked.Keys
        If Not m_refunds.Exists(number) Then m_refunds.Add number, order
      Next
    Next
  End Sub

  ' Adds the findings to rows: 1 when something differs, else 0.
  Public Function AddTo(rows)
    Dim record, seenPayments, seenRefunds
    Set m_rows = rows
    m_differs = False
    Set seenPayments = Server.CreateObject("Scripting.Dictionary")
    Set seenRefunds = Server.CreateObject("Scripting.Dictionary")
    For Each record In m_records
      If IsPayment(record) Then
        seenPayments.Item(NumberOf(record)) = ""
        If IsInPeriod(Left(Value(record, "payment_time"), 8)) Then AddPayment record
      End If
    Next
    AddMissing seenPayments
    For Each record In m_records
      If IsRefund(record) Then
        seenRefunds.Item(NumberOf(record)) = ""
        If IsInPeriod(Left(Value(record, "payment_time"), 8)) Then AddRefund record
      End If
    Next
    AddWaiting seenRefunds
    AddTo = 0
    If m_differs Then AddTo = 1
  End Function

  Private Sub AddPayment(record)
    Dim order, finding
    If Not m_orders.Exists(NumberOf(record)) Then
      Find "unknown_here", NumberOf(record), "", Theirs(record)
      Exit Sub
    End If
    Set order = m_orders.Item(NumberOf(record))
    finding = ""
    If Not AlipayCrossBorderSame(order.State, "paid") Then
      finding = "not_paid_here"
    ElseIf Not AlipayCrossBorderSame(Value(record, "currency"), order.Currency) Then
      finding = "other_currency"
    ElseIf IsCompared(order) And Not AlipayCrossBorderSameAmount(Value(record, "amount"), AlipayCrossBorderPrice(order)) Then
      finding = "other_amount"
    End If
    If Len(finding) > 0 Then Find finding, order.Number, Ours(AlipayCrossBorderPrice(order), order), Theirs(record)
  End Sub

  Private Sub AddMissing(seen)
    Dim number, order
    For Each number In AlipayCrossBorderSortedTexts(m_orders.Keys)
      Set order = m_orders.Item(number)
      If order.State = "paid" And Len(order.PaidAt) > 0 And Not seen.Exists(number) Then
        If IsInPeriod(AlipayCrossBorderDayOf(order.PaidAt)) Then Find "missing_there", number, Ours(AlipayCrossBorderPrice(order), order), ""
      End If
    Next
  End Sub

  Private Sub AddRefund(record)
    Dim order, finding, asked, status
    If Not m_refunds.Exists(NumberOf(record)) Then
      Find "refund_unknown_here", NumberOf(record), "", Theirs(record)
      Exit Sub
    End If
    Set order = m_refunds.Item(NumberOf(record))
    asked = order.Asked.Item(NumberOf(record))
    status = Value(record, "status")
    finding = "refund_done"
    If AlipayCrossBorderSame(status, "W") Then finding = "refund_waiting"
    If AlipayCrossBorderSame(status, "F") Then finding = "refund_failed"
    If IsCompared(order) And Not AlipayCrossBorderSameAmount(Value(record, "amount"), asked) Then finding = "refund_other_amount"
    Find finding, NumberOf(record), Ours(asked, order), Theirs(record)
  End Sub

  Private Sub AddWaiting(seen)
    Dim number, order
    For Each number In AlipayCrossBorderSortedTexts(m_refunds.Keys)
      Set order = m_refunds.Item(number)
      If Not seen.Exists(number) And Not order.Refunds.Exists(number) Then Find "refund_waiting", number, Ours(order.Asked.Item(number), order), ""
    Next
  End Sub

  Private Sub Find(finding, number, ours, theirs)
    m_rows.Add Array(finding, number, ours, theirs)
    If finding <> "refund_done" And finding <> "refund_waiting" Then m_differs = True
  End Sub

  ' A price in a currency of its own is not what the file has.
  Private Function IsCompared(order)
    IsCompared = AlipayCrossBorderSame(AlipayCrossBorderPriceCurrency(order), order.Currency)
  End Function

  Private Function Ours(amount, order)
    Ours = amount & " " & AlipayCrossBorderPriceCurrency(order)
  End Function

  Private Function Theirs(record)
    Theirs = Value(record, "amount") & " " & Value(record, "currency")
  End Function

  Private Function IsPayment(record)
    Dim kind
    kind = Value(record, "transaction_type")
    IsPayment = (AlipayCrossBorderSame(kind, "P"))
  End Function

  Private Function IsRefund(record)
    Dim kind
    kind = Value(record, "transaction_type")
    IsRefund = (AlipayCrossBorderSame(kind, "R"))
  End Function

  Private Function NumberOf(record)
    NumberOf = Value(record, "partner_transaction_id")
  End Function

  Private Function Value(record, name)
    Value = AlipayCrossBorderValueOf(record.Values, name)
  End Function

  Private Function IsInPeriod(day8)
    IsInPeriod = (StrComp(m_first, day8, 0) <= 0 And StrComp(day8, m_last, 0) <= 0)
  End Function
End Class

' Runs the command of this file and gives its exit code: 0 done; 1 refused, or differences; 2 wrong usage or bad input,
' nothing was sent; 3 try again later.
Function AlipayCrossBorderRunCommand(name, help)
  Dim arguments, office, line, source, thrown, says
  Set arguments = New AlipayCrossBorderArguments
  arguments.Init WScript.Arguments, AlipayCrossBorderTaking(), AlipayCrossBorderFlags()
  If arguments.Has("help") Then
    For Each line In help
      AlipayCrossBorderTell line
    Next
    AlipayCrossBorderRunCommand = 0
    Exit Function
  End If
  Set office = New AlipayCrossBorderOffice
  On Error Resume Next
  Err.Clear
  AlipayCrossBorderRunCommand = AlipayCrossBorderWorked(arguments, office)
  source = Err.Source
  says = Err.Description
  thrown = ""
  If Err.Number <> 0 Then thrown = AlipayCrossBorderThrown(Err.Source, Err.Number, Err.Description)
  On Error Goto 0
  If Len(thrown) = 0 Then
    office.Rows.Print arguments.Has("csv")
    Exit Function
  End If
  If Len(office.Advice()) > 0 And IsObject(office.Rows) Then office.Rows.Print arguments.Has("csv")
  If source = "kitsmith usage" Then
    AlipayCrossBorderTellError name & ": " & help(0)
    AlipayCrossBorderRunCommand = 2
  ElseIf source = "kitsmith setup" Then
    AlipayCrossBorderTellError name & ": " & says
    AlipayCrossBorderRunCommand = 2
  ElseIf source = "kitsmith busy" Then
    AlipayCrossBorderTellError name & ": " & says
    AlipayCrossBorderRunCommand = 3
  ElseIf Len(AlipayCrossBorderCodeOf(office)) > 0 Then
    AlipayCrossBorderRunCommand = AlipayCrossBorderRefused(name, office)
  Else
    AlipayCrossBorderLogFailure office, "command " & name & ": " & thrown
    AlipayCrossBorderTellError name & ": The shop's log says more" & office.Advice()
    AlipayCrossBorderRunCommand = 2
    If office.IsSent() Then AlipayCrossBorderRunCommand = 1
  End If
End Function

Function AlipayCrossBorderWorked(arguments, office)
  AlipayCrossBorderCheckWords arguments
  office.Begin
  AlipayCrossBorderWorked = AlipayCrossBorderWork(arguments, office)
End Function

' The code of the refusal that stopped the command; empty when something else did.
Function AlipayCrossBorderCodeOf(office)
  AlipayCrossBorderCodeOf = ""
  If IsObject(office.Gateway) Then AlipayCrossBorderCodeOf = office.Gateway.LastError.Code
End Function

Function AlipayCrossBorderRefused(name, office)
  Dim refusal, says
  Set refusal = office.Gateway.LastError
  says = refusal.Message
  If Len(office.Advice()) > 0 Then
    says = says & office.Advice()
  ElseIf refusal.MayRetry Then
    says = says & "; try again later"
  End If
  AlipayCrossBorderTellError name & ": " & says
  AlipayCrossBorderRefused = 2
  If office.IsSent() Then AlipayCrossBorderRefused = 1
  If refusal.MayRetry Then AlipayCrossBorderRefused = 3
End Function

Sub AlipayCrossBorderLogFailure(office, text)
  On Error Resume Next
  office.Log.Write AlipayCrossBorderLogLine(office.Config, text)
  Err.Clear
End Sub

' What a command works with: config, gateway, client and the shop's handlers.
Class AlipayCrossBorderOffice
  Public Config
  Public Gateway
  Public Client
  Public Handlers
  Public Log
  Public Rows
  Public Refunds        ' of a command that refunds
  Public MayHaveArrived ' its advice when nobody knows what became of what was sent

  ' Raises what stops the set-up.
  Public Sub Begin()
    Dim files
    Set files = Server.CreateObject("Scripting.FileSystemObject")
    If Not files.FileExists(Server.MapPath("config.asp")) Then AlipayCrossBorderRefuseSetUp "Copy config.sample.asp to config.asp and fill it in"
    If Not files.FileExists(Server.MapPath("handlers.asp")) Then AlipayCrossBorderRefuseSetUp "Copy handlers.sample.asp to handlers.asp and fill it in"
    MayHaveArrived = ""
    Set Config = AlipayCrossBorderConfigFrom(Server.MapPath("config.asp"))
    Set Log = New AlipayCrossBorderFileLog
    Log.Init Path("kit.log"), Nothing
    Set Gateway = New AlipayCrossBorderGateway
    Gateway.Init Config
    Set Client = New AlipayCrossBorderClient
    Client.Init Gateway, Nothing, Nothing, Log
    Set Handlers = NewAlipayCrossBorderHandlers(Gateway.Config)
  End Sub

  ' What to add to an error; empty unless a refund may have arrived.
  Public Function Advice()
    Advice = ""
    If IsObject(Refunds) Then
      If Refunds.MayHaveArrived Then Advice = "; it may have arrived: " & MayHaveArrived
    End If
  End Function

  ' Whether the last call went out.
  Public Function IsSent()
    IsSent = False
    If IsObject(Client) Then IsSent = Client.IsSent
  End Function

  ' A name in the data folder.
  Public Function Path(name)
    Dim files
    Set files = Server.CreateObject("Scripting.FileSystemObject")
    Path = files.BuildPath(AlipayCrossBorderDataFolder(Config.DataFolder), name)
  End Function

  Public Sub Columns(names)
    Set Rows = New AlipayCrossBorderRows
    Rows.Init names
  End Sub
End Class

' The words behind a command: those that begin with -- are options.
Class AlipayCrossBorderArguments
  Private m_words
  Private m_options
  Private m_isWrong

  ' taking, flags: the options with and without a value. What is wrong is told by Check, since --help goes first.
  Public Sub Init(given, taking, flags)
    Dim word, name, k
    m_words = Array()
    Set m_options = Server.CreateObject("Scripting.Dictionary")
    m_isWrong = False
    k = 0
    Do While k < given.Count
      word = given.Item(k)
      name = Mid(word, 3)
      If Left(word, 2) <> "--" Then
        ReDim Preserve m_words(UBound(m_words) + 1)
        m_words(UBound(m_words)) = word
      ElseIf IsIn(name, flags) Or name = "csv" Or name = "help" Then
        m_options.Item(name) = ""
      ElseIf IsIn(name, taking) And HasValue(given, k) Then
        k = k + 1
        m_options.Item(name) = given.Item(k)
      Else
        m_isWrong = True
      End If
      k = k + 1
    Loop
  End Sub

  Private Function HasValue(given, k)
    HasValue = False
    If k + 1 < given.Count Then HasValue = (Left(given.Item(k + 1), 2) <> "--")
  End Function

  Private Function IsIn(name, names)
    Dim other
    IsIn = False
    For Each other In names
      If AlipayCrossBorderSame(other, name) Then IsIn = True
    Next
  End Function

  ' Raises wrong usage unless there are so many words and the options are known.
  Public Sub Check(least, most)
    If m_isWrong Or UBound(m_words) + 1 < least Or UBound(m_words) + 1 > most Then AlipayCrossBorderWrongUsage
  End Sub

  ' A word, counted from 0; empty when there is none.
  Public Function Word(k)
    Word = ""
    If k <= UBound(m_words) Then Word = m_words(k)
  End Function

  Public Function Has(name)
    Has = m_options.Exists(name)
  End Function

  Public Function Value(name, usual)
    Value = usual
    If Has(name) Then Value = m_options.Item(name)
  End Function

  ' First and last day of DAY, or of --from and --to; yesterday without both.
  Public Function Days(clock)
    Dim day8
    Check 0, 1
    If Has("from") <> Has("to") Or Has("from") And Len(Word(0)) > 0 Then AlipayCrossBorderWrongUsage
    day8 = Word(0)
    If UBound(m_words) < 0 Then day8 = AlipayCrossBorderDayBefore(AlipayCrossBorderDayOf(clock.Text()))
    Days = Array(Value("from", day8), Value("to", day8))
  End Function
End Class

Sub AlipayCrossBorderWrongUsage()
  Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith usage", "wrong usage"
End Sub

' The config of the pages. A command cannot include config.asp, so it reads the lines that the sample has, and refuses others.

Function AlipayCrossBorderConfigFrom(path)
  Dim files, file, config, lines, i
  Set files = Server.CreateObject("Scripting.FileSystemObject")
  Set file = files.OpenTextFile(path, 1)
  lines = Split(Replace(file.ReadAll, vbCr, ""), vbLf)
  file.Close
  Set config = New AlipayCrossBorderConfig
  For i = 0 To UBound(lines)
    If Not AlipayCrossBorderIsFrame(lines(i)) Then
      If Not AlipayCrossBorderIsSet(config, lines(i)) Then AlipayCrossBorderRefuseSetUp "config.asp, line " & (i + 1) & ": the commands read only lines such as config.Charset = ""utf-8"""
    End If
  Next
  Set AlipayCrossBorderConfigFrom = config
End Function

Sub AlipayCrossBorderRefuseSetUp(says)
  Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith setup", says
End Sub

' Whether a line says nothing of a field.
Function AlipayCrossBorderIsFrame(ByVal line)
  line = AlipayCrossBorderLower(AlipayCrossBorderTrimmed(line))
  AlipayCrossBorderIsFrame = (Len(line) = 0 Or Left(line, 1) = "'")
  Select Case line
  Case "<%", "%" & ">", "option explicit", "dim config", "end function", AlipayCrossBorderLower("Function NewAlipayCrossBorderConfig()"), AlipayCrossBorderLower("Set config = New AlipayCrossBorderConfig"), AlipayCrossBorderLower("Set NewAlipayCrossBorderConfig = config")
    AlipayCrossBorderIsFrame = True
  End Select
End Function

' Sets the field of a line config.NAME = TEXT; False for another line.
Function AlipayCrossBorderIsSet(config, line)
  Dim found, name, value
  AlipayCrossBorderIsSet = False
  Set found = AlipayCrossBorderFound("^[ \t]*[Cc]onfig\.[A-Za-z0-9_]+[ \t]*=", line)
  If found.Count = 0 Then Exit Function
  name = found.Item(0).Value
  value = AlipayCrossBorderConstantText(Mid(line, Len(name) + 1))
  If IsNull(value) Then Exit Function
  name = AlipayCrossBorderLower(AlipayCrossBorderTrimmed(Mid(name, InStr(1, name, ".", 0) + 1, Len(name) - InStr(1, name, ".", 0) - 1)))
  If AlipayCrossBorderSame(name, AlipayCrossBorderLower("Gateway")) Then
    config.Gateway = value
    AlipayCrossBorderIsSet = True
  End If
  If AlipayCrossBorderSame(name, AlipayCrossBorderLower("Charset")) Then
    config.Charset = value
    AlipayCrossBorderIsSet = True
  End If
  If AlipayCrossBorderSame(name, AlipayCrossBorderLower("SignType")) Then
    config.SignType = value
    AlipayCrossBorderIsSet = True
  End If
  If AlipayCrossBorderSame(name, AlipayCrossBorderLower("Key")) Then
    config.Key = value
    AlipayCrossBorderIsSet = True
  End If
  If AlipayCrossBorderSame(name, AlipayCrossBorderLower("PreviousKey")) Then
    config.PreviousKey = value
    AlipayCrossBorderIsSet = True
  End If
  If AlipayCrossBorderSame(name, AlipayCrossBorderLower("PrivateKey")) Then
    config.PrivateKey = value
    AlipayCrossBorderIsSet = True
  End If
  If AlipayCrossBorderSame(name, AlipayCrossBorderLower("PublicKey")) Then
    config.PublicKey = value
    AlipayCrossBorderIsSet = True
  End If
  If AlipayCrossBorderSame(name, AlipayCrossBorderLower("PreviousPublicKey")) Then
    config.PreviousPublicKey = value
    AlipayCrossBorderIsSet = True
  End If
  If AlipayCrossBorderSame(name, AlipayCrossBorderLower("Timeout")) Then
    config.Timeout = value
    AlipayCrossBorderIsSet = True
  End If
  If AlipayCrossBorderSame(name, AlipayCrossBorderLower("Proxy")) Then
    config.Proxy = value
    AlipayCrossBorderIsSet = True
  End If
  If AlipayCrossBorderSame(name, AlipayCrossBorderLower("DataFolder")) Then
    config.DataFolder = value
    AlipayCrossBorderIsSet = True
  End If
  If AlipayCrossBorderSame(name, AlipayCrossBorderLower("Partner")) Then
    config.Partner = value
    AlipayCrossBorderIsSet = True
  End If
  If AlipayCrossBorderSame(name, AlipayCrossBorderLower("Currency")) Then
    config.Currency = value
    AlipayCrossBorderIsSet = True
  End If
  If AlipayCrossBorderSame(name, AlipayCrossBorderLower("NotifyUrl")) Then
    config.NotifyUrl = value
    AlipayCrossBorderIsSet = True
  End If
  If AlipayCrossBorderSame(name, AlipayCrossBorderLower("ReturnUrl")) Then
    config.ReturnUrl = value
    AlipayCrossBorderIsSet = True
  End If
End Function

' The text of literals, ChrW(...) and line ends with & between; Null for anything else.
Function AlipayCrossBorderConstantText(ByVal rest)
  Dim text, found, piece
  text = ""
  AlipayCrossBorderConstantText = Null
  Do
    Set found = AlipayCrossBorderFound("^[ \t]*(""([^""]|"""")*""|[Cc]hr[Ww]\([0-9]{1,5}\)|vbCrLf|vbCr|vbLf)[ \t]*(&|'.*|$)", rest)
    If found.Count = 0 Then Exit Function
    piece = AlipayCrossBorderTrimmed(found.Item(0).Value)
    rest = Mid(rest, Len(found.Item(0).Value) + 1)
    text = text & AlipayCrossBorderPieceText(piece)
  Loop While Right(piece, 1) = "&" And AlipayCrossBorderGoesOn(piece)
  AlipayCrossBorderConstantText = text
End Function

' Whether the & at the end is an operator: a comment can end so too.
Function AlipayCrossBorderGoesOn(piece)
  AlipayCrossBorderGoesOn = AlipayCrossBorderMatches("^(""([^""]|"""")*""|[^""']+)[ \t]*&$", piece)
End Function

Function AlipayCrossBorderPieceText(piece)
  Dim name, literal
  name = AlipayCrossBorderLower(Left(piece, 4))
  If Left(piece, 1) = """" Then
    Set literal = AlipayCrossBorderFound("^""([^""]|"""")*""", piece)
    AlipayCrossBorderPieceText = literal.Item(0).Value
    AlipayCrossBorderPieceText = Replace(Mid(AlipayCrossBorderPieceText, 2, Len(AlipayCrossBorderPieceText) - 2), """""", """")
  ElseIf name = "chrw" Then
    AlipayCrossBorderPieceText = ChrW(CLng(Mid(piece, 6, InStr(1, piece, ")", 0) - 6)))
  ElseIf AlipayCrossBorderLower(Left(piece, 6)) = "vbcrlf" Then
    AlipayCrossBorderPieceText = vbCrLf
  ElseIf name = "vbcr" Then
    AlipayCrossBorderPieceText = vbCr
  Else
    AlipayCrossBorderPieceText = vbLf
  End If
End Function

' What a command prints: rows under names of columns.
Class AlipayCrossBorderRows
  Private m_columns
  Private m_rows

  Public Sub Init(columns)
    m_columns = columns
    Set m_rows = Server.CreateObject("Scripting.Dictionary")
  End Sub

  ' values: an array of text.
  Public Sub Add(values)
    m_rows.Add m_rows.Count, values
  End Sub

  Public Sub Print(asCsv)
    Dim widths, row
    If asCsv Then
      AlipayCrossBorderTell Csv(m_columns)
      For Each row In m_rows.Items
        AlipayCrossBorderTell Csv(row)
      Next
      Exit Sub
    End If
    widths = Widest()
    AlipayCrossBorderTell Padded(m_columns, widths)
    For Each row In m_rows.Items
      AlipayCrossBorderTell Padded(row, widths)
    Next
    AlipayCrossBorderTell ""
    AlipayCrossBorderTell m_rows.Count & " rows"
  End Sub

  Private Function Widest()
    Dim widths, row, k
    ReDim widths(UBound(m_columns))
    For k = 0 To UBound(m_columns)
      widths(k) = Len(Cell(m_columns(k)))
      For Each row In m_rows.Items
        If Len(Cell(row(k))) > widths(k) Then widths(k) = Len(Cell(row(k)))
      Next
    Next
    Widest = widths
  End Function

  Private Function Padded(ByVal row, ByVal widths)
    Dim k
    Padded = ""
    For k = 0 To UBound(row)
      Padded = Padded & Cell(row(k)) & String(widths(k) - Len(Cell(row(k))) + 2, " ")
    Next
    Do While Right(Padded, 1) = " "
      Padded = Left(Padded, Len(Padded) - 1)
    Loop
  End Function

  ' The text is the gateway's, the console is the merchant's: no control characters.
  Private Function Cell(ByVal text)
    Dim code
    Cell = AlipayCrossBorderPlain(text)
    If Not AlipayCrossBorderMatches("[^ -~]", Cell) And InStr(1, Cell, ChrW(0), 0) = 0 Then Exit Function
    For code = 0 To 31
      Cell = Replace(Cell, ChrW(code), "\u" & LCase(Right("000" & Hex(code), 4)))
    Next
    Cell = Replace(Cell, ChrW(127), "\u007f")
  End Function

  Private Function Csv(ByVal row)
    Dim k, mark
    Csv = ""
    mark = ""
    For k = 0 To UBound(row)
      Csv = Csv & mark & Quoted(row(k))
      mark = ","
    Next
  End Function

  Private Function Quoted(text)
    Quoted = text
    If AlipayCrossBorderMatches("["",\r\n]", text) Then Quoted = """" & Replace(text, """", """""") & """"
  End Function
End Class

' What a page has of IIS, a command has of Windows Script Host.
Class AlipayCrossBorderServer
  Public Function CreateObject(name)
    Set CreateObject = WScript.CreateObject(name)
  End Function

  ' The folder of the kit, which lies above the commands', counts as the web root.
  Public Function MapPath(address)
    Dim files
    Set files = WScript.CreateObject("Scripting.FileSystemObject")
    MapPath = files.GetParentFolderName(files.GetParentFolderName(WScript.ScriptFullName))
    If address <> "/" Then MapPath = files.BuildPath(MapPath, address)
  End Function
End Class

Class AlipayCrossBorderWait
  Public Sub Wait(seconds)
    WScript.Sleep seconds * 1000
  End Sub
End Class

' One line of output; the console of Windows has no Unicode.
Sub AlipayCrossBorderTell(text)
  On Error Resume Next
  Err.Clear
  WScript.StdOut.Write AlipayCrossBorderPlain(text) & vbLf
  If Err.Number <> 0 Then WScript.Echo AlipayCrossBorderPlain(text)
  Err.Clear
End Sub

Sub AlipayCrossBorderTellError(text)
  On Error Resume Next
  Err.Clear
  WScript.StdErr.Write AlipayCrossBorderPlain(text) & vbLf
  If Err.Number <> 0 Then WScript.Echo AlipayCrossBorderPlain(text)
  Err.Clear
End Sub

' \uXXXX for what is not ASCII.
Function AlipayCrossBorderPlain(text)
  Dim code, i
  AlipayCrossBorderPlain = text
  If AlipayCrossBorderIsAscii(text) Then Exit Function
  AlipayCrossBorderPlain = ""
  For i = 1 To Len(text)
    code = AscW(Mid(text, i, 1))
    If code >= 0 And code < 128 Then
      AlipayCrossBorderPlain = AlipayCrossBorderPlain & Mid(text, i, 1)
    Else
      AlipayCrossBorderPlain = AlipayCrossBorderPlain & "\u" & LCase(Right("000" & Hex(code), 4))
    End If
  Next
End Function

' Every refusal has this number and the source "kitsmith"; AlipayCrossBorderError says which one it is.
Function AlipayCrossBorderErrorNumber()
  AlipayCrossBorderErrorNumber = vbObjectError + 1000
End Function

' The last refusal of a gateway: the code and the parameter of the table in the README, and a message for the log.
' It never holds a value, a key or a signature.
Class AlipayCrossBorderError
  Public Code
  Public Parameter
  Public Detail
  Public Message
  Public MayRetry ' True: the same call may go well later
  Public Cause    ' what was thrown, for the log; empty unless unreachable
  Public Place    ' what a parameter's name begins with, such as "line 3: "

  Private Sub Class_Initialize()
    Clear
  End Sub

  Public Sub Clear()
    Code = ""
    Parameter = ""
    Detail = ""
    Message = ""
    MayRetry = False
    Cause = ""
    Place = ""
  End Sub

  ' The same as Refuse, with what was thrown.
  Public Sub RefuseFor(thrown, kind, name, more)
    Cause = thrown
    Refuse kind, name, more
  End Sub

  ' Raises what was refused once more.
  Public Sub RaiseAgain()
    Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith", Message
  End Sub

  ' Fills the fields and raises.
  Public Sub Refuse(kind, name, more)
    Code = kind
    Parameter = name
    If Len(name) > 0 Then Parameter = Place & name
    Detail = more
    MayRetry = AlipayCrossBorderIsAgain(kind)
    Message = AlipayCrossBorderSays(kind)
    If Len(Parameter) > 0 Then Message = Parameter & ": " & Message
    If Len(more) > 0 Then Message = Message & ": " & more
    Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith", Message
  End Sub
End Class

Function AlipayCrossBorderSays(kind)
  Select Case kind
  Case "missing"
    AlipayCrossBorderSays = "must be given"
  Case "unknown"
    AlipayCrossBorderSays = "is not a name that is known here"
  Case "duplicate"
    AlipayCrossBorderSays = "stands in the message more than once"
  Case "malformed"
    AlipayCrossBorderSays = "the message is not form data in the configured charset"
  Case "unencodable"
    AlipayCrossBorderSays = "holds a character that the configured charset cannot carry"
  Case "too_long"
    AlipayCrossBorderSays = "is too long; the limit in bytes of the charset"
  Case "bad_format"
    AlipayCrossBorderSays = "has not the form that the gateway takes"
  Case "not_allowed"
    AlipayCrossBorderSays = "is not a value that is allowed here"
  Case "too_small"
    AlipayCrossBorderSays = "is below the minimum"
  Case "too_large"
    AlipayCrossBorderSays = "is above the maximum"
  Case "too_many_decimals"
    AlipayCrossBorderSays = "has more decimals than its currency allows"
  Case "exactly_one_of"
    AlipayCrossBorderSays = "exactly one of these must be given"
  Case "goes_with"
    AlipayCrossBorderSays = "these are given together or not at all"
  Case "not_in_form"
    AlipayCrossBorderSays = "cannot go through a browser's form unchanged"
  Case "bad_key"
    AlipayCrossBorderSays = "cannot be used as a key"
  Case "wrong_sign_type"
    AlipayCrossBorderSays = "is not the configured sign type"
  Case "bad_signature"
    AlipayCrossBorderSays = "does not fit the message"
  Case "too_short"
    AlipayCrossBorderSays = "is too short; the least in bytes of the charset"
  Case "too_many"
    AlipayCrossBorderSays = "has too many entries; the most that may be given"
  Case "at_least_one_of"
    AlipayCrossBorderSays = "at least one of these must be given"
  Case "in_future"
    AlipayCrossBorderSays = "is in the future (GMT+8)"
  Case "bad_period"
    AlipayCrossBorderSays = "is no period that the gateway takes"
  Case "not_in_line"
    AlipayCrossBorderSays = "cannot stand in a line of the file: the separator, a line end or another control character"
  Case "gateway_error"
    AlipayCrossBorderSays = "the gateway refused the call"
  Case "gateway_busy"
    AlipayCrossBorderSays = "the gateway could not do it now"
  Case "unreachable"
    AlipayCrossBorderSays = "the gateway gave no whole answer"
  Case "bad_answer"
    AlipayCrossBorderSays = "the answer is not what the description says"
  Case "unsupported"
    AlipayCrossBorderSays = "needs something that this platform has not"
  Case Else
    AlipayCrossBorderSays = kind
  End Select
End Function

' Whether the same call may go well later.
Function AlipayCrossBorderIsAgain(kind)
  AlipayCrossBorderIsAgain = False
  If AlipayCrossBorderSame(kind, "gateway_busy") Then AlipayCrossBorderIsAgain = True
  If AlipayCrossBorderSame(kind, "unreachable") Then AlipayCrossBorderIsAgain = True
End Function

' Bytes are a string here, with one character of ChrW(0) to ChrW(255) for each byte. VBScript can order, join and
' compare those; the Byte() that BinaryRead and ADODB.Stream give it can only be passed on.

' Bytes from a Byte(); what is a string already stays as it is, Empty and Null are no bytes.
Function AlipayCrossBorderBytes(raw)
  AlipayCrossBorderBytes = ""
  If VarType(raw) = 8 Then AlipayCrossBorderBytes = raw
  If VarType(raw) < 8192 Then Exit Function
  If LenB(raw) > 4096 Then AlipayCrossBorderBytes = AlipayCrossBorderStreamedBytes(raw)
  If Len(AlipayCrossBorderBytes) = LenB(raw) And Not AlipayCrossBorderMatches("[^\x00-\xff]", AlipayCrossBorderBytes) Then Exit Function
  AlipayCrossBorderBytes = AlipayCrossBorderBytesOneByOne(raw)
End Function

' The same at once. A Windows that has a charset of its own in mind for some of these bytes gives other characters, and is not asked.
Function AlipayCrossBorderStreamedBytes(raw)
  Dim stream
  Set stream = Server.CreateObject("ADODB.Stream")
  stream.Type = 1
  stream.Open
  stream.Write raw
  stream.Position = 0
  stream.Type = 2
  stream.Charset = "iso-8859-1"
  AlipayCrossBorderStreamedBytes = stream.ReadText
  stream.Close
End Function

Function AlipayCrossBorderBytesOneByOne(raw)
  Dim out, n, i
  AlipayCrossBorderBytesOneByOne = ""
  n = LenB(raw)
  If n = 0 Then Exit Function
  ReDim out(n - 1)
  For i = 1 To n
    out(i - 1) = ChrW(AscB(MidB(raw, i, 1)))
  Next
  AlipayCrossBorderBytesOneByOne = Join(out, "")
End Function

' The Byte() of bytes: text would be sent in a charset of WinHTTP's choice. Raises where the stream does not give those bytes.
Function AlipayCrossBorderRaw(bytes)
  Dim stream
  Set stream = Server.CreateObject("ADODB.Stream")
  stream.Type = 2
  stream.Charset = "iso-8859-1"
  stream.Open
  stream.WriteText bytes
  stream.Position = 0
  stream.Type = 1
  AlipayCrossBorderRaw = stream.Read
  stream.Close
  If Not AlipayCrossBorderSame(AlipayCrossBorderBytesOneByOne(AlipayCrossBorderRaw), bytes) Then Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith http", "ADODB.Stream cannot write these bytes"
End Function

' How many bytes those are; a Byte() is not converted for it.
Function AlipayCrossBorderSize(raw)
  AlipayCrossBorderSize = 0
  If VarType(raw) = 8 Then AlipayCrossBorderSize = Len(raw)
  If VarType(raw) >= 8192 Then AlipayCrossBorderSize = LenB(raw)
End Function

' Lower-case hex of bytes.
Function AlipayCrossBorderHex(bytes)
  Dim out, n, i
  AlipayCrossBorderHex = ""
  n = Len(bytes)
  If n = 0 Then Exit Function
  ReDim out(n - 1)
  For i = 1 To n
    out(i - 1) = Right("0" & Hex(AscW(Mid(bytes, i, 1))), 2)
  Next
  AlipayCrossBorderHex = LCase(Join(out, ""))
End Function

' The bytes of hex in either case.
Function AlipayCrossBorderHexBytes(digits)
  Dim out, n, i
  AlipayCrossBorderHexBytes = ""
  n = Int(Len(digits) / 2)
  If n = 0 Then Exit Function
  ReDim out(n - 1)
  For i = 0 To n - 1
    out(i) = ChrW(CLng("&H" & Mid(digits, i * 2 + 1, 2)))
  Next
  AlipayCrossBorderHexBytes = Join(out, "")
End Function

' Whether two texts are the same, unit by unit: "=" follows a collation in some engines.
Function AlipayCrossBorderSame(a, b)
  AlipayCrossBorderSame = (StrComp(a, b, 0) = 0)
End Function

' The same in a time that does not tell where two texts of one length part.
Function AlipayCrossBorderSameInConstantTime(a, b)
  Dim i, difference
  AlipayCrossBorderSameInConstantTime = False
  If Len(a) <> Len(b) Then Exit Function
  difference = 0
  For i = 1 To Len(a)
    difference = difference Or (AscW(Mid(a, i, 1)) Xor AscW(Mid(b, i, 1)))
  Next
  AlipayCrossBorderSameInConstantTime = (difference = 0)
End Function

' Lower case of A to Z only: LCase also turns U+212A, the Kelvin sign, into "k".
Function AlipayCrossBorderLower(text)
  Dim lower, i, code
  lower = ""
  For i = 1 To Len(text)
    code = AscW(Mid(text, i, 1))
    If code >= 65 And code <= 90 Then
      lower = lower & ChrW(code + 32)
    Else
      lower = lower & Mid(text, i, 1)
    End If
  Next
  AlipayCrossBorderLower = lower
End Function

' Whether every character of a text, which is not empty, is in a set.
Function AlipayCrossBorderOnlyHas(text, allowed)
  Dim i
  AlipayCrossBorderOnlyHas = False
  If Len(text) = 0 Then Exit Function
  For i = 1 To Len(text)
    If InStr(1, allowed, Mid(text, i, 1), 0) = 0 Then Exit Function
  Next
  AlipayCrossBorderOnlyHas = True
End Function

' Regular expressions. Each is made once: making one costs more than using it.

Dim AlipayCrossBorderPatterns ' those that were used before, by their text

' Whether a regular expression fits somewhere in a text.
Function AlipayCrossBorderMatches(pattern, text)
  AlipayCrossBorderMatches = AlipayCrossBorderPattern(pattern).Test(text)
End Function

' The first place where it fits: a collection of one match or none.
Function AlipayCrossBorderFound(pattern, text)
  Set AlipayCrossBorderFound = AlipayCrossBorderPattern(pattern).Execute(text)
End Function

Function AlipayCrossBorderPattern(pattern)
  Dim expression
  If Not IsObject(AlipayCrossBorderPatterns) Then Set AlipayCrossBorderPatterns = Server.CreateObject("Scripting.Dictionary")
  If Not AlipayCrossBorderPatterns.Exists(pattern) Then
    Set expression = Server.CreateObject("VBScript.RegExp")
    expression.Pattern = pattern
    AlipayCrossBorderPatterns.Add pattern, expression
  End If
  Set AlipayCrossBorderPattern = AlipayCrossBorderPatterns.Item(pattern)
End Function

' Without blanks (space, tab, CR, LF) at both ends. Trim takes spaces only, in some engines more.
Function AlipayCrossBorderTrimmed(text)
  Dim first, last
  first = AlipayCrossBorderFirstNoBlank(text)
  last = Len(text)
  Do While last > first
    If Not AlipayCrossBorderIsBlank(Mid(text, last, 1)) Then Exit Do
    last = last - 1
  Loop
  AlipayCrossBorderTrimmed = Mid(text, first, last - first + 1)
End Function

' Where the first other character is; behind the end when there is none.
Function AlipayCrossBorderFirstNoBlank(text)
  Dim i
  i = 1
  Do While i <= Len(text) And AlipayCrossBorderIsBlank(Mid(text, i, 1))
    i = i + 1
  Loop
  AlipayCrossBorderFirstNoBlank = i
End Function

Function AlipayCrossBorderIsBlank(character)
  AlipayCrossBorderIsBlank = (InStr(1, " " & vbTab & vbCr & vbLf, character, 0) > 0)
End Function

Function AlipayCrossBorderIsAscii(text)
  AlipayCrossBorderIsAscii = False
  If InStr(1, text, ChrW(0), 0) > 0 Then Exit Function ' where some engines' expressions end
  AlipayCrossBorderIsAscii = Not AlipayCrossBorderMatches("[^\x01-\x7f]", text)
End Function

' The given value as text; Null when it is Empty, Null or Nothing, which is the same as not giving it. Raises bad_format
' for a number, a truth value or another object: how VBScript writes those depends on the server's locale.
Function AlipayCrossBorderText(lastError, name, given)
  AlipayCrossBorderText = Null
  Select Case VarType(given)
  Case 0, 1
    Exit Function
  Case 8
    AlipayCrossBorderText = CStr(given)
    Exit Function
  Case 9
    If given Is Nothing Then Exit Function
  End Select
  lastError.Refuse "bad_format", name, "text"
End Function

' The parameters that are there: a new dictionary of text in the same order.
Function AlipayCrossBorderTexts(lastError, parameters)
  Dim texts, name, text
  Set texts = Server.CreateObject("Scripting.Dictionary")
  For Each name In parameters.Keys
    text = AlipayCrossBorderText(lastError, CStr(name), parameters.Item(name))
    If Not IsNull(text) Then texts.Add CStr(name), text
  Next
  Set AlipayCrossBorderTexts = texts
End Function

' A value by its name; empty text when it is not there.
Function AlipayCrossBorderValueOf(parameters, name)
  AlipayCrossBorderValueOf = ""
  If parameters.Exists(name) Then AlipayCrossBorderValueOf = parameters.Item(name)
End Function

' The bytes of a text; Null when the charset cannot carry a character of it.
Function AlipayCrossBorderEncode(charset, text)
  Select Case charset
  Case "utf-8"
    AlipayCrossBorderEncode = AlipayCrossBorderUtf8Encode(text)
  Case "gbk"
    AlipayCrossBorderEncode = AlipayCrossBorderGbkEncode(text)
  End Select
End Function

' The text of bytes; Null when they are not well-formed in the charset.
Function AlipayCrossBorderDecode(charset, bytes)
  Select Case charset
  Case "utf-8"
    AlipayCrossBorderDecode = AlipayCrossBorderUtf8Decode(bytes)
  Case "gbk"
    AlipayCrossBorderDecode = AlipayCrossBorderGbkDecode(bytes)
  End Select
End Function

' UTF-8 by hand: ADODB.Stream writes a BOM and replaces what it cannot read.

' Null when a surrogate stands alone.
Function AlipayCrossBorderUtf8Encode(text)
  Dim out, n, i, code, trail
  AlipayCrossBorderUtf8Encode = text
  n = Len(text)
  If AlipayCrossBorderIsAscii(text) Then Exit Function
  ReDim out(n - 1)
  AlipayCrossBorderUtf8Encode = Null
  i = 1
  Do While i <= n
    code = AscW(Mid(text, i, 1))
    If code < 0 Then code = code + 65536
    If code < 128 Then
      out(i - 1) = ChrW(code)
    ElseIf code < 2048 Then
      out(i - 1) = ChrW(192 + Int(code / 64)) & ChrW(128 + (code And 63))
    ElseIf code < 55296 Or code > 57343 Then
      out(i - 1) = ChrW(224 + Int(code / 4096)) & ChrW(128 + (Int(code / 64) And 63)) & ChrW(128 + (code And 63))
    Else
      If code > 56319 Or i = n Then Exit Function
      i = i + 1
      trail = AscW(Mid(text, i, 1))
      If trail < 0 Then trail = trail + 65536
      If trail < 56320 Or trail > 57343 Then Exit Function
      code = 65536 + (code - 55296) * 1024 + trail - 56320
      out(i - 1) = ChrW(240 + Int(code / 262144)) & ChrW(128 + (Int(code / 4096) And 63)) _
        & ChrW(128 + (Int(code / 64) And 63)) & ChrW(128 + (code And 63))
    End If
    i = i + 1
  Loop
  AlipayCrossBorderUtf8Encode = Join(out, "")
End Function

' Null for anything that is not well-formed: cut or overlong sequences, surrogates, code points above U+10FFFF.
Function AlipayCrossBorderUtf8Decode(bytes)
  Dim out, n, i, j, code, follow, least, trail
  AlipayCrossBorderUtf8Decode = bytes
  n = Len(bytes)
  If AlipayCrossBorderIsAscii(bytes) Then Exit Function
  ReDim out(n - 1)
  AlipayCrossBorderUtf8Decode = Null
  i = 1
  Do While i <= n
    code = AscW(Mid(bytes, i, 1))
    If code >= 0 And code < 128 Then
      follow = 0
      least = 0
    ElseIf code >= 194 And code <= 223 Then
      follow = 1
      least = 128
      code = code - 192
    ElseIf code >= 224 And code <= 239 Then
      follow = 2
      least = 2048
      code = code - 224
    ElseIf code >= 240 And code <= 244 Then
      follow = 3
      least = 65536
      code = code - 240
    Else
      Exit Function
    End If
    If i + follow > n Then Exit Function
    For j = 1 To follow
      trail = AscW(Mid(bytes, i + j, 1))
      If trail < 128 Or trail > 191 Then Exit Function
      code = code * 64 + trail - 128
    Next
    If code < least Or code > 1114111 Then Exit Function
    If code >= 55296 And code <= 57343 Then Exit Function
    If code < 65536 Then
      out(i - 1) = ChrW(code)
    Else
      code = code - 65536
      out(i - 1) = ChrW(55296 + Int(code / 1024)) & ChrW(56320 + (code And 1023))
    End If
    i = i + follow + 1
  Loop
  AlipayCrossBorderUtf8Decode = Join(out, "")
End Function

' GBK: ADODB.Stream converts, a table of ranges says what may be converted. Neither a strict encoder nor a round trip
' finds every character on which engines differ; the euro sign is one of them.

Dim AlipayCrossBorderGbkFirst
Dim AlipayCrossBorderGbkLast

' First and last code point of each range, four hex digits each, in order.
Function AlipayCrossBorderGbkRanges()
  Dim ranges
  ranges = ""
  ranges = ranges & "00A400A400A700A800B000B100B700B700D700D700E000E100E800EA00EC00ED"
  ranges = ranges & "00F200F300F700F700F900FA00FC00FC0101010101130113011B011B012B012B"
  ranges = ranges & "0144014401480148014D014D016B016B01CE01CE01D001D001D201D201D401D4"
  ranges = ranges & "01D601D601D801D801DA01DA01DC01DC025102510261026102C702C702C902CB"
  ranges = ranges & "02D902D9039103A103A303A903B103C103C303C9040104010410044F04510451"
  ranges = ranges & "201020102013201620182019201C201D20252026203020302032203320352035"
  ranges = ranges & "203B203B21032103210521052109210921162116212121212160216B21702179"
  ranges = ranges & "219021932196219922082208220F220F2211221122152215221A221A221D2220"
  ranges = ranges & "22232223222522252227222B222E222E22342237223D223D22482248224C224C"
  ranges = ranges & "225222522260226122642267226E226F2299229922A522A522BF22BF23122312"
  ranges = ranges & "246024692474249B2500254B255025732581258F2593259525A025A125B225B3"
  ranges = ranges & "25BC25BD25C625C725CB25CB25CE25CF25E225E5260526062609260926402640"
  ranges = ranges & "264226423000300330053017301D301E3021302930413093309B309E30A130F6"
  ranges = ranges & "30FC30FE31053129322032293231323132A332A3338E338F339C339E33A133A1"
  ranges = ranges & "33C433C433CE33CE33D133D233D533D54E009FA5F92CF92CF979F979F995F995"
  ranges = ranges & "F9E7F9E7F9F1F9F1FA0CFA0FFA11FA11FA13FA14FA18FA18FA1FFA21FA23FA24"
  ranges = ranges & "FA27FA29FE30FE31FE33FE44FE49FE52FE54FE57FE59FE66FE68FE6BFF01FF5E"
  ranges = ranges & "FFE0FFE5"
  AlipayCrossBorderGbkRanges = ranges
End Function

' What ADODB.Stream calls this charset.
Function AlipayCrossBorderGbkPlatform()
  AlipayCrossBorderGbkPlatform = "gbk"
End Function

Sub AlipayCrossBorderLoadGbk()
  Dim ranges, first, last, i
  If Not IsEmpty(AlipayCrossBorderGbkFirst) Then Exit Sub
  ranges = AlipayCrossBorderGbkRanges()
  ReDim first(Len(ranges) / 8 - 1)
  ReDim last(Len(ranges) / 8 - 1)
  For i = 0 To UBound(first)
    first(i) = AlipayCrossBorderUnit(Mid(ranges, i * 8 + 1, 4))
    last(i) = AlipayCrossBorderUnit(Mid(ranges, i * 8 + 5, 4))
  Next
  AlipayCrossBorderGbkFirst = first
  AlipayCrossBorderGbkLast = last
End Sub

' 0 to 65535 from four hex digits: CLng("&HFFFF") is -1.
Function AlipayCrossBorderUnit(digits)
  AlipayCrossBorderUnit = CLng("&H" & digits)
  If AlipayCrossBorderUnit < 0 Then AlipayCrossBorderUnit = AlipayCrossBorderUnit + 65536
End Function

' 0: the text holds a character that GBK does not carry. 1: it is ASCII. 2: it is GBK.
Function AlipayCrossBorderGbkKind(text, ByVal first, ByVal last)
  Dim i, code, low, high, middle
  AlipayCrossBorderGbkKind = 1
  If AlipayCrossBorderIsAscii(text) Then Exit Function
  For i = 1 To Len(text)
    code = AscW(Mid(text, i, 1))
    If code < 0 Then code = code + 65536
    If code > 127 Then
      low = 0
      high = UBound(first)
      Do While low < high
        middle = Int((low + high) / 2)
        If code > last(middle) Then
          low = middle + 1
        Else
          high = middle
        End If
      Loop
      If code < first(low) Or code > last(low) Then
        AlipayCrossBorderGbkKind = 0
        Exit Function
      End If
      AlipayCrossBorderGbkKind = 2
    End If
  Next
End Function

' Null for a character beyond the table.
Function AlipayCrossBorderGbkEncode(text)
  Dim stream
  AlipayCrossBorderLoadGbk
  Select Case AlipayCrossBorderGbkKind(text, AlipayCrossBorderGbkFirst, AlipayCrossBorderGbkLast)
  Case 0
    AlipayCrossBorderGbkEncode = Null
  Case 1
    AlipayCrossBorderGbkEncode = text
  Case 2
    Set stream = AlipayCrossBorderTextStream(AlipayCrossBorderGbkPlatform())
    stream.WriteText text
    stream.Position = 0
    stream.Type = 1
    AlipayCrossBorderGbkEncode = AlipayCrossBorderBytes(stream.Read)
    stream.Close
  End Select
End Function

' Null unless the text that comes out gives the same bytes again.
Function AlipayCrossBorderGbkDecode(bytes)
  Dim stream, text, again
  AlipayCrossBorderLoadGbk
  AlipayCrossBorderGbkDecode = bytes
  If AlipayCrossBorderGbkKind(bytes, AlipayCrossBorderGbkFirst, AlipayCrossBorderGbkLast) = 1 Then Exit Function
  Set stream = AlipayCrossBorderTextStream("iso-8859-1")
  stream.WriteText bytes
  stream.Position = 0
  stream.Type = 1
  stream.Position = 0
  stream.Type = 2
  stream.Charset = AlipayCrossBorderGbkPlatform()
  text = stream.ReadText
  stream.Close
  AlipayCrossBorderGbkDecode = Null
  again = AlipayCrossBorderGbkEncode(text)
  If IsNull(again) Then Exit Function
  If AlipayCrossBorderSame(again, bytes) Then AlipayCrossBorderGbkDecode = text
End Function

' An open stream of text.
Function AlipayCrossBorderTextStream(charset)
  Dim stream
  Set stream = Server.CreateObject("ADODB.Stream")
  stream.Type = 2
  stream.Charset = charset
  stream.Open
  Set AlipayCrossBorderTextStream = stream
End Function

' What the digests share. Words are Doubles: VBScript's Long has a sign and overflows, while a Double is exact to 2^53.

' The digest of bytes, as bytes.
Function AlipayCrossBorderDigest(digest, bytes)
  Select Case digest
  Case "md5"
    AlipayCrossBorderDigest = AlipayCrossBorderMd5(bytes)
  Case "sha1"
    AlipayCrossBorderDigest = AlipayCrossBorderSha1(bytes)
  Case "sha256"
    AlipayCrossBorderDigest = AlipayCrossBorderSha256(bytes)
  End Select
End Function

' The message, padded to blocks of 16 words of 32 bits; the length in bits goes where the digest wants it.
' weights: what the four bytes of a word count.
Function AlipayCrossBorderWords(bytes, ByVal weights, lengthAt)
  Dim words, size, whole, last, i, j, k
  size = Len(bytes)
  last = (Int((size + 8) / 64) + 1) * 16 - 1
  ReDim words(last)
  whole = Int(size / 4)
  j = 1
  For i = 0 To whole - 1
    words(i) = AscW(Mid(bytes, j, 1)) * weights(0) + AscW(Mid(bytes, j + 1, 1)) * weights(1) _
      + AscW(Mid(bytes, j + 2, 1)) * weights(2) + AscW(Mid(bytes, j + 3, 1)) * weights(3)
    j = j + 4
  Next
  For i = whole To last
    words(i) = 0
  Next
  k = 0
  Do While j <= size
    words(whole) = words(whole) + AscW(Mid(bytes, j, 1)) * weights(k)
    j = j + 1
    k = k + 1
  Loop
  words(whole) = words(whole) + 128 * weights(k)
  words(last - 15 + lengthAt) = size * 8
  AlipayCrossBorderWords = words
End Function

' The bytes of words.
Function AlipayCrossBorderWordBytes(ByVal words, ByVal weights)
  Dim bytes, i, k, word
  bytes = ""
  For i = 0 To UBound(words)
    word = words(i)
    If word < 0 Then word = word + 4294967296
    For k = 0 To 3
      bytes = bytes & ChrW(Int(word / weights(k)) - Int(word / weights(k) / 256) * 256)
    Next
  Next
  AlipayCrossBorderWordBytes = bytes
End Function

' The sum, brought into the range of a Long, which And, Or, Xor and Not need.
Function AlipayCrossBorderSum(x, y)
  AlipayCrossBorderSum = x + y - Int((x + y + 2147483648) / 4294967296) * 4294967296
End Function

' Numbers from a list with commas.
Function AlipayCrossBorderNumbers(list)
  Dim parts, numbers, i
  parts = Split(list, ",")
  ReDim numbers(UBound(parts))
  For i = 0 To UBound(parts)
    numbers(i) = CDbl(parts(i))
  Next
  AlipayCrossBorderNumbers = numbers
End Function

' MD5 (RFC 1321): the protocol's digest, not a strong one.

Dim AlipayCrossBorderMd5Added
Dim AlipayCrossBorderMd5Turns

' The digest of bytes, as bytes.
Function AlipayCrossBorderMd5(bytes)
  Dim weights
  If IsEmpty(AlipayCrossBorderMd5Added) Then AlipayCrossBorderLoadMd5
  weights = Array(1, 256, 65536, 16777216)
  AlipayCrossBorderMd5 = AlipayCrossBorderWordBytes(AlipayCrossBorderMd5Blocks(AlipayCrossBorderWords(bytes, weights, 14), AlipayCrossBorderMd5Added, AlipayCrossBorderMd5Turns), weights)
End Function

Sub AlipayCrossBorderLoadMd5()
  Dim list, shifts, turns, i
  list = "3614090360,3905402710,606105819,3250441966,4118548399,1200080426,2821735955,4249261313"
  list = list & ",1770035416,2336552879,4294925233,2304563134,1804603682,4254626195,2792965006,1236535329"
  list = list & ",4129170786,3225465664,643717713,3921069994,3593408605,38016083,3634488961,3889429448"
  list = list & ",568446438,3275163606,4107603335,1163531501,2850285829,4243563512,1735328473,2368359562"
  list = list & ",4294588738,2272392833,1839030562,4259657740,2763975236,1272893353,4139469664,3200236656"
  list = list & ",681279174,3936430074,3572445317,76029189,3654602809,3873151461,530742520,3299628645"
  list = list & ",4096336452,1126891415,2878612391,4237533241,1700485571,2399980690,4293915773,2240044497"
  list = list & ",1873313359,4264355552,2734768916,1309151649,4149444226,3174756917,718787259,3951481745"
  AlipayCrossBorderMd5Added = AlipayCrossBorderNumbers(list)
  shifts = AlipayCrossBorderNumbers("7,12,17,22,5,9,14,20,4,11,16,23,6,10,15,21")
  ReDim turns(63)
  For i = 0 To 63
    turns(i) = 2 ^ shifts(Int(i / 16) * 4 + (i And 3))
  Next
  AlipayCrossBorderMd5Turns = turns
End Sub

Function AlipayCrossBorderMd5Blocks(ByVal words, ByVal added, ByVal turns)
  Dim a, b, c, d, a0, b0, c0, d0, block, i, mixed, at, t, high
  a = 1732584193
  b = -271733879
  c = -1732584194
  d = 271733878
  For block = 0 To UBound(words) Step 16
    a0 = a
    b0 = b
    c0 = c
    d0 = d
    For i = 0 To 63
      If i < 16 Then
        mixed = (b And c) Or ((Not b) And d)
        at = i
      ElseIf i < 32 Then
        mixed = (b And d) Or (c And (Not d))
        at = (5 * i + 1) And 15
      ElseIf i < 48 Then
        mixed = b Xor c Xor d
        at = (3 * i + 5) And 15
      Else
        mixed = c Xor (b Or (Not d))
        at = (7 * i) And 15
      End If
      t = a + mixed + added(i) + words(block + at)
      t = (t - Int(t / 4294967296) * 4294967296) * turns(i)
      high = Int(t / 4294967296)
      t = t - high * 4294967296 + high + b
      a = d
      d = c
      c = b
      b = t - Int((t + 2147483648) / 4294967296) * 4294967296
    Next
    a = AlipayCrossBorderSum(a, a0)
    b = AlipayCrossBorderSum(b, b0)
    c = AlipayCrossBorderSum(c, c0)
    d = AlipayCrossBorderSum(d, d0)
  Next
  AlipayCrossBorderMd5Blocks = Array(a, b, c, d)
End Function

' SHA-1 (FIPS 180-4): the protocol's digest, not a strong one.

' The digest of bytes, as bytes.
Function AlipayCrossBorderSha1(bytes)
  Dim weights
  weights = Array(16777216, 65536, 256, 1)
  AlipayCrossBorderSha1 = AlipayCrossBorderWordBytes(AlipayCrossBorderSha1Blocks(AlipayCrossBorderWords(bytes, weights, 15)), weights)
End Function

Function AlipayCrossBorderSha1Blocks(ByVal words)
  Dim a, b, c, d, e, h0, h1, h2, h3, h4, w, block, i, t, u, high
  ReDim w(79)
  h0 = 1732584193
  h1 = -271733879
  h2 = -1732584194
  h3 = 271733878
  h4 = -1009589776
  For block = 0 To UBound(words) Step 16
    For i = 0 To 15
      w(i) = AlipayCrossBorderSum(words(block + i), 0)
    Next
    For i = 16 To 79
      t = w(i - 3) Xor w(i - 8) Xor w(i - 14) Xor w(i - 16)
      If t < 0 Then
        w(i) = AlipayCrossBorderSum(t * 2, 1)
      Else
        w(i) = AlipayCrossBorderSum(t * 2, 0)
      End If
    Next
    a = h0
    b = h1
    c = h2
    d = h3
    e = h4
    For i = 0 To 79
      If i < 20 Then
        t = ((b And c) Or ((Not b) And d)) + 1518500249
      ElseIf i < 40 Then
        t = (b Xor c Xor d) + 1859775393
      ElseIf i < 60 Then
        t = ((b And c) Or (b And d) Or (c And d)) - 1894007588
      Else
        t = (b Xor c Xor d) - 899497514
      End If
      u = a
      If u < 0 Then u = u + 4294967296
      high = Int(u / 134217728)
      t = t + (u - high * 134217728) * 32 + high + e + w(i)
      e = d
      d = c
      u = b
      If u < 0 Then u = u + 4294967296
      high = Int(u / 4)
      c = (u - high * 4) * 1073741824 + high
      If c > 2147483647 Then c = c - 4294967296
      b = a
      a = t - Int((t + 2147483648) / 4294967296) * 4294967296
    Next
    h0 = AlipayCrossBorderSum(h0, a)
    h1 = AlipayCrossBorderSum(h1, b)
    h2 = AlipayCrossBorderSum(h2, c)
    h3 = AlipayCrossBorderSum(h3, d)
    h4 = AlipayCrossBorderSum(h4, e)
  Next
  AlipayCrossBorderSha1Blocks = Array(h0, h1, h2, h3, h4)
End Function

' SHA-256 (FIPS 180-4). A turn of a word by n bits is a division by 2^n whose remainder comes back on top.

Dim AlipayCrossBorderSha256Added

' The digest of bytes, as bytes.
Function AlipayCrossBorderSha256(bytes)
  Dim weights
  If IsEmpty(AlipayCrossBorderSha256Added) Then AlipayCrossBorderLoadSha256
  weights = Array(16777216, 65536, 256, 1)
  AlipayCrossBorderSha256 = AlipayCrossBorderWordBytes(AlipayCrossBorderSha256Blocks(AlipayCrossBorderWords(bytes, weights, 15), AlipayCrossBorderSha256Added), weights)
End Function

Sub AlipayCrossBorderLoadSha256()
  Dim list
  list = "1116352408,1899447441,3049323471,3921009573,961987163,1508970993,2453635748,2870763221"
  list = list & ",3624381080,310598401,607225278,1426881987,1925078388,2162078206,2614888103,3248222580"
  list = list & ",3835390401,4022224774,264347078,604807628,770255983,1249150122,1555081692,1996064986"
  list = list & ",2554220882,2821834349,2952996808,3210313671,3336571891,3584528711,113926993,338241895"
  list = list & ",666307205,773529912,1294757372,1396182291,1695183700,1986661051,2177026350,2456956037"
  list = list & ",2730485921,2820302411,3259730800,3345764771,3516065817,3600352804,4094571909,275423344"
  list = list & ",430227734,506948616,659060556,883997877,958139571,1322822218,1537002063,1747873779"
  list = list & ",1955562222,2024104815,2227730452,2361852424,2428436474,2756734187,3204031479,3329325298"
  AlipayCrossBorderSha256Added = AlipayCrossBorderNumbers(list)
End Sub

Function AlipayCrossBorderSha256Blocks(ByVal words, ByVal added)
  Dim a, b, c, d, e, f, g, h, state, w, block, i, t, u, x, y, z, high
  state = Array(1779033703, -1150833019, 1013904242, -1521486534, 1359893119, -1694144372, 528734635, 1541459225)
  For block = 0 To UBound(words) Step 16
    w = AlipayCrossBorderSha256Schedule(words, block)
    a = state(0)
    b = state(1)
    c = state(2)
    d = state(3)
    e = state(4)
    f = state(5)
    g = state(6)
    h = state(7)
    For i = 0 To 63
      u = e
      If u < 0 Then u = u + 4294967296
      high = Int(u / 64)
      x = (u - high * 64) * 67108864 + high
      If x > 2147483647 Then x = x - 4294967296
      high = Int(u / 2048)
      y = (u - high * 2048) * 2097152 + high
      If y > 2147483647 Then y = y - 4294967296
      high = Int(u / 33554432)
      z = (u - high * 33554432) * 128 + high
      If z > 2147483647 Then z = z - 4294967296
      t = h + (x Xor y Xor z) + ((e And f) Xor ((Not e) And g)) + added(i) + w(i)
      u = a
      If u < 0 Then u = u + 4294967296
      high = Int(u / 4)
      x = (u - high * 4) * 1073741824 + high
      If x > 2147483647 Then x = x - 4294967296
      high = Int(u / 8192)
      y = (u - high * 8192) * 524288 + high
      If y > 2147483647 Then y = y - 4294967296
      high = Int(u / 4194304)
      z = (u - high * 4194304) * 1024 + high
      If z > 2147483647 Then z = z - 4294967296
      h = g
      g = f
      f = e
      e = AlipayCrossBorderSum(d, t)
      t = t + (x Xor y Xor z) + ((a And b) Xor (a And c) Xor (b And c))
      d = c
      c = b
      b = a
      a = AlipayCrossBorderSum(t, 0)
    Next
    state(0) = AlipayCrossBorderSum(state(0), a)
    state(1) = AlipayCrossBorderSum(state(1), b)
    state(2) = AlipayCrossBorderSum(state(2), c)
    state(3) = AlipayCrossBorderSum(state(3), d)
    state(4) = AlipayCrossBorderSum(state(4), e)
    state(5) = AlipayCrossBorderSum(state(5), f)
    state(6) = AlipayCrossBorderSum(state(6), g)
    state(7) = AlipayCrossBorderSum(state(7), h)
  Next
  AlipayCrossBorderSha256Blocks = state
End Function

Function AlipayCrossBorderSha256Schedule(ByVal words, block)
  Dim w, i, t, u, x, y, high
  ReDim w(63)
  For i = 0 To 15
    w(i) = AlipayCrossBorderSum(words(block + i), 0)
  Next
  For i = 16 To 63
    u = w(i - 15)
    If u < 0 Then u = u + 4294967296
    high = Int(u / 128)
    x = (u - high * 128) * 33554432 + high
    If x > 2147483647 Then x = x - 4294967296
    high = Int(u / 262144)
    y = (u - high * 262144) * 16384 + high
    If y > 2147483647 Then y = y - 4294967296
    t = w(i - 16) + w(i - 7) + (x Xor y Xor Int(u / 8))
    u = w(i - 2)
    If u < 0 Then u = u + 4294967296
    high = Int(u / 131072)
    x = (u - high * 131072) * 32768 + high
    If x > 2147483647 Then x = x - 4294967296
    high = Int(u / 524288)
    y = (u - high * 524288) * 8192 + high
    If y > 2147483647 Then y = y - 4294967296
    w(i) = AlipayCrossBorderSum(t, (x Xor y Xor Int(u / 1024)))
  Next
  AlipayCrossBorderSha256Schedule = w
End Function

Function AlipayCrossBorderBase64Alphabet()
  AlipayCrossBorderBase64Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
End Function

' Base64 of bytes: standard alphabet, padded, one line.
Function AlipayCrossBorderBase64Encode(bytes)
  Dim alphabet, out, n, i, k, group
  AlipayCrossBorderBase64Encode = ""
  n = Len(bytes)
  If n = 0 Then Exit Function
  alphabet = AlipayCrossBorderBase64Alphabet()
  ReDim out(Int((n + 2) / 3) - 1)
  k = 0
  For i = 1 To n Step 3
    group = AscW(Mid(bytes, i, 1)) * 65536
    If i < n Then group = group + AscW(Mid(bytes, i + 1, 1)) * 256
    If i + 1 < n Then group = group + AscW(Mid(bytes, i + 2, 1))
    out(k) = Mid(alphabet, Int(group / 262144) + 1, 1) & Mid(alphabet, (Int(group / 4096) And 63) + 1, 1) _
      & Mid(alphabet, (Int(group / 64) And 63) + 1, 1) & Mid(alphabet, (group And 63) + 1, 1)
    k = k + 1
  Next
  If n - Int(n / 3) * 3 = 1 Then out(k - 1) = Left(out(k - 1), 2) & "=="
  If n - Int(n / 3) * 3 = 2 Then out(k - 1) = Left(out(k - 1), 3) & "="
  AlipayCrossBorderBase64Encode = Join(out, "")
End Function

' The bytes of strict Base64; Null for anything that is not exactly what encoding those bytes would give.
Function AlipayCrossBorderBase64Decode(text)
  Dim alphabet, bytes, out, n, i, j, k, digit, group
  AlipayCrossBorderBase64Decode = Null
  n = Len(text)
  If n = 0 Or n - Int(n / 4) * 4 > 0 Then Exit Function
  alphabet = AlipayCrossBorderBase64Alphabet()
  ReDim out(n / 4 - 1)
  k = 0
  For i = 1 To n Step 4
    group = 0
    For j = i To i + 3
      digit = InStr(1, alphabet, Mid(text, j, 1), 0) - 1
      If digit < 0 Then
        If Mid(text, j, 1) <> "=" Or j < n - 1 Then Exit Function
        digit = 0
      End If
      group = group * 64 + digit
    Next
    out(k) = ChrW(Int(group / 65536)) & ChrW(Int(group / 256) And 255) & ChrW(group And 255)
    k = k + 1
  Next
  bytes = Join(out, "")
  If Right(text, 1) = "=" Then bytes = Left(bytes, Len(bytes) - 1)
  If Right(text, 2) = "==" Then bytes = Left(bytes, Len(bytes) - 1)
  If StrComp(AlipayCrossBorderBase64Encode(bytes), text, 0) = 0 Then AlipayCrossBorderBase64Decode = bytes
End Function

' What is wrong with a shared key; nothing when it can be used.
Function AlipayCrossBorderSharedKeyProblem(key)
  Dim i, code
  AlipayCrossBorderSharedKeyProblem = ""
  If Len(key) = 0 Then AlipayCrossBorderSharedKeyProblem = "it is empty"
  If Left(key, 1) = " " Or Right(key, 1) = " " Then AlipayCrossBorderSharedKeyProblem = "it begins or ends with a blank"
  For i = 1 To Len(key)
    code = AscW(Mid(key, i, 1))
    If code < 32 Or code > 126 Then AlipayCrossBorderSharedKeyProblem = "it holds a character that is not printable ASCII"
  Next
End Function

' Big integers for RSA: arrays of limbs, the lowest first. A limb is a Double of 22 or 23 bits, the widest whose sums of
' products stay below 2^53 and so are exact. Nothing here runs in constant time; VBScript has no means for that.

' Limbs of big-endian bytes; those beyond count are left out.
Function AlipayCrossBorderLimbs(bytes, width, count)
  Dim limbs, base, i, k, sum, bits
  ReDim limbs(count - 1)
  base = 2 ^ width
  sum = 0
  bits = 0
  k = 0
  i = Len(bytes)
  Do While k < count
    If bits < width And i > 0 Then
      sum = sum + AscW(Mid(bytes, i, 1)) * 2 ^ bits
      bits = bits + 8
      i = i - 1
    Else
      limbs(k) = sum - Int(sum / base) * base
      sum = Int(sum / base)
      bits = bits - width
      If bits < 0 Then bits = 0
      k = k + 1
    End If
  Loop
  AlipayCrossBorderLimbs = limbs
End Function

' Big-endian bytes of limbs, exactly size of them.
Function AlipayCrossBorderLimbBytes(ByVal limbs, width, size)
  Dim out, k, at, sum, bits
  ReDim out(size - 1)
  sum = 0
  bits = 0
  at = 0
  For k = size - 1 To 0 Step -1
    If bits < 8 And at <= UBound(limbs) Then
      sum = sum + limbs(at) * 2 ^ bits
      bits = bits + width
      at = at + 1
    End If
    out(k) = ChrW(sum - Int(sum / 256) * 256)
    sum = Int(sum / 256)
    bits = bits - 8
  Next
  AlipayCrossBorderLimbBytes = Join(out, "")
End Function

' Whether a is less than b, both of one length.
Function AlipayCrossBorderIsLess(ByVal a, ByVal b)
  Dim i
  i = UBound(a)
  Do While i > 0
    If a(i) <> b(i) Then Exit Do
    i = i - 1
  Loop
  AlipayCrossBorderIsLess = (a(i) < b(i))
End Function

' a - b; a last borrow is dropped.
Function AlipayCrossBorderMinus(ByVal a, ByVal b, base)
  Dim i, difference, borrow
  borrow = 0
  For i = 0 To UBound(a)
    difference = a(i) - b(i) - borrow
    borrow = 0
    If difference < 0 Then
      difference = difference + base
      borrow = 1
    End If
    a(i) = difference
  Next
  AlipayCrossBorderMinus = a
End Function

' a + b modulo m, for a and b below m.
Function AlipayCrossBorderPlusModulo(ByVal a, ByVal b, ByVal m, base)
  Dim i, sum, carry
  carry = 0
  For i = 0 To UBound(a)
    sum = a(i) + b(i) + carry
    carry = 0
    If sum >= base Then
      sum = sum - base
      carry = 1
    End If
    a(i) = sum
  Next
  If carry = 0 Then
    If AlipayCrossBorderIsLess(a, m) Then
      AlipayCrossBorderPlusModulo = a
      Exit Function
    End If
  End If
  AlipayCrossBorderPlusModulo = AlipayCrossBorderMinus(a, m, base)
End Function

' a * b, all limbs.
Function AlipayCrossBorderProduct(ByVal a, ByVal b, base)
  Dim product, i, j, sum
  ReDim product(UBound(a) + UBound(b) + 1)
  sum = 0
  For i = 0 To UBound(product)
    For j = 0 To UBound(a)
      If i - j >= 0 And i - j <= UBound(b) Then sum = sum + a(j) * b(i - j)
    Next
    product(i) = sum - Int(sum / base) * base
    sum = Int(sum / base)
  Next
  AlipayCrossBorderProduct = product
End Function

' Montgomery's product a * b / base^n modulo m, column by column; inverse is -1 / m(0) modulo base. The sums go by four,
' since a turn of a loop costs more than a product.
Function AlipayCrossBorderMontgomery(ByVal a, ByVal b, ByVal m, inverse, base)
  Dim n, q, r, i, j, k, sum, digit, odd
  n = UBound(m) + 1
  ReDim q(n - 1)
  ReDim r(n - 1)
  sum = 0
  For i = 0 To n - 1
    k = i
    odd = i And 3
    For j = 0 To odd - 1
      sum = sum + a(j) * b(k) + q(j) * m(k)
      k = k - 1
    Next
    For j = odd To i - 1 Step 4
      sum = sum + a(j) * b(k) + q(j) * m(k) + a(j + 1) * b(k - 1) + q(j + 1) * m(k - 1) _
        + a(j + 2) * b(k - 2) + q(j + 2) * m(k - 2) + a(j + 3) * b(k - 3) + q(j + 3) * m(k - 3)
      k = k - 4
    Next
    sum = sum + a(i) * b(0)
    digit = (sum - Int(sum / base) * base) * inverse
    digit = digit - Int(digit / base) * base
    q(i) = digit
    sum = (sum + digit * m(0)) / base
  Next
  For i = n To n + n - 2
    k = n - 1
    odd = i - n + 1 + ((n + n - 1 - i) And 3)
    For j = i - n + 1 To odd - 1
      sum = sum + a(j) * b(k) + q(j) * m(k)
      k = k - 1
    Next
    For j = odd To n - 1 Step 4
      sum = sum + a(j) * b(k) + q(j) * m(k) + a(j + 1) * b(k - 1) + q(j + 1) * m(k - 1) _
        + a(j + 2) * b(k - 2) + q(j + 2) * m(k - 2) + a(j + 3) * b(k - 3) + q(j + 3) * m(k - 3)
      k = k - 4
    Next
    r(i - n) = sum - Int(sum / base) * base
    sum = Int(sum / base)
  Next
  r(n - 1) = sum
  If sum >= base Then
    r(n - 1) = sum - base
    r = AlipayCrossBorderMinus(r, m, base)
  ElseIf Not AlipayCrossBorderIsLess(r, m) Then
    r = AlipayCrossBorderMinus(r, m, base)
  End If
  AlipayCrossBorderMontgomery = r
End Function

' -1 / low modulo base, by Newton's steps.
Function AlipayCrossBorderNegativeInverse(low, base)
  Dim x, i, t
  x = 1
  For i = 1 To 5
    t = low * x
    t = 2 - (t - Int(t / base) * base)
    If t < 0 Then t = t + base
    t = t * x
    x = t - Int(t / base) * base
  Next
  AlipayCrossBorderNegativeInverse = base - x
End Function

' How many bits big-endian bytes without leading zeros have.
Function AlipayCrossBorderBitLength(bytes)
  Dim high, bits
  bits = 0
  If Len(bytes) > 0 Then
    high = AscW(bytes)
    bits = (Len(bytes) - 1) * 8
    Do While high > 0
      high = Int(high / 2)
      bits = bits + 1
    Loop
  End If
  AlipayCrossBorderBitLength = bits
End Function

' Whether the numbers of a private key belong together: engines part on those that do not, one would even sign wrongly.

Function AlipayCrossBorderNumbersBelongTogether(key)
  Dim base, n, e, d, p, q, inverse
  base = 2 ^ 22
  n = AlipayCrossBorderWholeLimbs(key.Modulus)
  e = AlipayCrossBorderWholeLimbs(key.Exponent)
  d = AlipayCrossBorderWholeLimbs(key.D)
  p = AlipayCrossBorderWholeLimbs(key.P)
  q = AlipayCrossBorderWholeLimbs(key.Q)
  inverse = AlipayCrossBorderWholeLimbs(key.Inverse)
  AlipayCrossBorderNumbersBelongTogether = False
  If Not AlipayCrossBorderAreEqual(AlipayCrossBorderProduct(p, q, base), n) Then Exit Function
  If Not AlipayCrossBorderAreEqual(AlipayCrossBorderRest(AlipayCrossBorderProduct(inverse, q, base), p, base), Array(1)) Then Exit Function
  If Not AlipayCrossBorderHalfFits(e, d, AlipayCrossBorderWholeLimbs(key.Dp), p, base) Then Exit Function
  AlipayCrossBorderNumbersBelongTogether = AlipayCrossBorderHalfFits(e, d, AlipayCrossBorderWholeLimbs(key.Dq), q, base)
End Function

' part = d mod (prime - 1), and e * part mod (prime - 1) = 1; the prime is odd.
Function AlipayCrossBorderHalfFits(e, d, part, ByVal prime, base)
  prime(0) = prime(0) - 1
  AlipayCrossBorderHalfFits = False
  If Not AlipayCrossBorderAreEqual(AlipayCrossBorderRest(d, prime, base), part) Then Exit Function
  AlipayCrossBorderHalfFits = AlipayCrossBorderAreEqual(AlipayCrossBorderRest(AlipayCrossBorderProduct(e, part, base), prime, base), Array(1))
End Function

Function AlipayCrossBorderWholeLimbs(bytes)
  AlipayCrossBorderWholeLimbs = AlipayCrossBorderLimbs(bytes, 22, Int(Len(bytes) * 8 / 22) + 1)
End Function

' Zeros above the highest limb do not count.
Function AlipayCrossBorderAreEqual(ByVal a, ByVal b)
  Dim i, x, y, last
  last = UBound(a)
  If UBound(b) > last Then last = UBound(b)
  AlipayCrossBorderAreEqual = False
  For i = 0 To last
    x = 0
    y = 0
    If i <= UBound(a) Then x = a(i)
    If i <= UBound(b) Then y = b(i)
    If x <> y Then Exit Function
  Next
  AlipayCrossBorderAreEqual = True
End Function

' The rest of a divided by m, which is not zero.
Function AlipayCrossBorderRest(ByVal a, ByVal m, base)
  Dim top, rest, wide, divisor, digit, i, j
  top = UBound(m)
  Do While m(top) = 0
    top = top - 1
  Loop
  ReDim rest(top + 1)
  ReDim wide(top + 1)
  For j = 0 To top
    rest(j) = 0
    wide(j) = m(j)
  Next
  rest(top + 1) = 0
  wide(top + 1) = 0
  divisor = AlipayCrossBorderLeading(wide, top, base)
  For i = UBound(a) To 0 Step -1
    For j = top + 1 To 1 Step -1
      rest(j) = rest(j - 1)
    Next
    rest(0) = a(i)
    ' The leading limbs give the digit of the quotient, or one too many.
    digit = Int(AlipayCrossBorderLeading(rest, top, base) / divisor) - 1
    If digit > 0 Then rest = AlipayCrossBorderMinusTimes(rest, wide, digit, base)
    Do While Not AlipayCrossBorderIsLess(rest, wide)
      rest = AlipayCrossBorderMinus(rest, wide, base)
    Loop
  Next
  AlipayCrossBorderRest = rest
End Function

Function AlipayCrossBorderLeading(ByVal limbs, top, base)
  Dim value
  value = limbs(top + 1) * base + limbs(top)
  If top > 0 Then value = value + limbs(top - 1) / base
  If top > 1 Then value = value + limbs(top - 2) / base / base
  AlipayCrossBorderLeading = value
End Function

' a - digit * b, which is not negative; both of one length.
Function AlipayCrossBorderMinusTimes(ByVal a, ByVal b, digit, base)
  Dim i, difference, borrow
  borrow = 0
  For i = 0 To UBound(a)
    difference = a(i) - digit * b(i) - borrow
    borrow = 0 - Int(difference / base)
    a(i) = difference + borrow * base
  Next
  AlipayCrossBorderMinusTimes = a
End Function

' An odd modulus, ready for powers. Numbers come in and go out as big-endian bytes; between Enter and Leave they are in
' Montgomery's form, which is the number times base^count modulo the modulus.
Class AlipayCrossBorderModulus
  Private m_limbs
  Private m_count
  Private m_width
  Private m_base
  Private m_inverse
  Private m_square

  ' width: bits of a limb; 23 as long as the modulus has at most 63 limbs, else 22.
  Public Sub Init(bytes, width)
    m_width = width
    m_base = 2 ^ width
    m_count = Int((AlipayCrossBorderBitLength(bytes) + width - 1) / width)
    m_limbs = AlipayCrossBorderLimbs(bytes, width, m_count)
    m_inverse = AlipayCrossBorderNegativeInverse(m_limbs(0), m_base)
    FindSquare AlipayCrossBorderBitLength(bytes)
  End Sub

  ' base^(2 * count) modulo the modulus: doublings give 2^width in Montgomery's form, and its power to count is that.
  Private Sub FindSquare(bits)
    Dim doubled, power, i, at, weight
    doubled = AlipayCrossBorderLimbs("", m_width, m_count)
    at = Int((bits - 1) / m_width)
    doubled(at) = 2 ^ (bits - 1 - at * m_width)
    For i = 1 To m_width * (m_count + 1) - (bits - 1)
      doubled = AlipayCrossBorderPlusModulo(doubled, doubled, m_limbs, m_base)
    Next
    weight = 1
    Do While weight * 2 <= m_count
      weight = weight * 2
    Loop
    at = m_count - weight
    power = doubled
    Do While weight > 1
      weight = weight / 2
      power = Times(power, power)
      If at >= weight Then
        at = at - weight
        power = Times(power, doubled)
      End If
    Loop
    m_square = power
  End Sub

  Public Function Times(a, b)
    Times = AlipayCrossBorderMontgomery(a, b, m_limbs, m_inverse, m_base)
  End Function

  Public Function Plus(a, b)
    Plus = AlipayCrossBorderPlusModulo(a, b, m_limbs, m_base)
  End Function

  Public Function Minus(a, b)
    Minus = Plus(a, AlipayCrossBorderMinus(m_limbs, b, m_base))
  End Function

  ' A number of any length, reduced: base^count at a time, from the top.
  Public Function Enter(bytes)
    Dim limbs, part, parts, sum, i, k
    parts = Int((Len(bytes) * 8 - 1) / (m_width * m_count)) + 1
    limbs = AlipayCrossBorderLimbs(bytes, m_width, parts * m_count)
    sum = AlipayCrossBorderLimbs("", m_width, m_count)
    ReDim part(m_count - 1)
    For i = parts - 1 To 0 Step -1
      For k = 0 To m_count - 1
        part(k) = limbs(i * m_count + k)
      Next
      If i < parts - 1 Then sum = Times(sum, m_square)
      sum = Plus(sum, Times(part, m_square))
    Next
    Enter = sum
  End Function

  ' The limbs of a number that was entered.
  Public Function Leave(a)
    Leave = Times(a, AlipayCrossBorderLimbs(ChrW(1), m_width, m_count))
  End Function

  ' The number to a big-endian exponent, four bits at a time.
  Public Function Power(a, exponent)
    Dim table, result, i, digit, half, started
    ReDim table(15)
    table(1) = a
    For i = 2 To 15
      table(i) = Times(table(i - 1), a)
    Next
    started = False
    For i = 2 To Len(exponent) * 2 + 1
      half = AscW(Mid(exponent, Int(i / 2), 1))
      digit = Int(half / 16)
      If (i And 1) = 1 Then digit = half And 15
      If started Then
        result = Times(result, result)
        result = Times(result, result)
        result = Times(result, result)
        result = Times(result, result)
        If digit > 0 Then result = Times(result, table(digit))
      ElseIf digit > 0 Then
        result = table(digit)
        started = True
      End If
    Next
    Power = result
  End Function

  ' The number to a small exponent such as 65537, bit by bit: a table would cost more.
  Public Function SmallPower(a, exponent)
    Dim result, weight, value, i
    value = 0
    For i = 1 To Len(exponent)
      value = value * 256 + AscW(Mid(exponent, i, 1))
    Next
    weight = 2 ^ (AlipayCrossBorderBitLength(exponent) - 1)
    value = value - weight
    result = a
    Do While weight > 1
      weight = weight / 2
      result = Times(result, result)
      If value >= weight Then
        value = value - weight
        result = Times(result, a)
      End If
    Loop
    SmallPower = result
  End Function
End Class

' RSA with PKCS#1 v1.5 (RFC 8017) in plain VBScript. A signature takes seconds, a check tenths of one.

' The signature of bytes with a private AlipayCrossBorderRsaKey, as bytes; Null when the numbers of the key do not belong together.
Function AlipayCrossBorderRsaSign(key, digest, bytes)
  Dim block, signature
  block = AlipayCrossBorderRsaBlock(digest, bytes, Len(key.Modulus))
  signature = AlipayCrossBorderRsaPrivate(key, block)
  ' A wrong result would give the key away to who sees it: it goes out only when the public key confirms it.
  AlipayCrossBorderRsaSign = Null
  If AlipayCrossBorderSame(AlipayCrossBorderRsaPublic(key, signature), block) Then AlipayCrossBorderRsaSign = signature
End Function

' Whether a signature, as bytes or Null, fits.
Function AlipayCrossBorderRsaFits(key, digest, bytes, signature)
  AlipayCrossBorderRsaFits = False
  If IsNull(signature) Then Exit Function
  If Len(signature) <> Len(key.Modulus) Or StrComp(signature, key.Modulus, 0) >= 0 Then Exit Function
  AlipayCrossBorderRsaFits = AlipayCrossBorderSameInConstantTime(AlipayCrossBorderRsaPublic(key, signature), AlipayCrossBorderRsaBlock(digest, bytes, Len(key.Modulus)))
End Function

' The padded block of a digest: it begins with 00 01, then FF, 00, the digest's name in DER and the digest.
Function AlipayCrossBorderRsaBlock(digest, bytes, size)
  Dim name, tail
  Select Case digest
  Case "sha1"
    name = AlipayCrossBorderHexBytes("3021300906052b0e03021a05000414")
  Case "sha256"
    name = AlipayCrossBorderHexBytes("3031300d060960864801650304020105000420")
  Case "md5"
    name = AlipayCrossBorderHexBytes("3020300c06082a864886f70d020505000410")
  End Select
  tail = ChrW(0) & name & AlipayCrossBorderDigest(digest, bytes)
  AlipayCrossBorderRsaBlock = ChrW(0) & ChrW(1) & String(size - 2 - Len(tail), ChrW(255)) & tail
End Function

Function AlipayCrossBorderRsaPublic(key, number)
  Dim modulus, width
  width = AlipayCrossBorderLimbWidth(AlipayCrossBorderBitLength(key.Modulus))
  Set modulus = New AlipayCrossBorderModulus
  modulus.Init key.Modulus, width
  AlipayCrossBorderRsaPublic = AlipayCrossBorderLimbBytes(modulus.Leave(modulus.SmallPower(modulus.Enter(number), key.Exponent)), width, Len(key.Modulus))
End Function

' By the Chinese remainder theorem: powers modulo the primes have numbers of half the length.
Function AlipayCrossBorderRsaPrivate(key, number)
  Dim p, q, width, base, first, second, h, product, i, sum
  width = AlipayCrossBorderLimbWidth(AlipayCrossBorderBitLength(key.P))
  If AlipayCrossBorderBitLength(key.Q) > AlipayCrossBorderBitLength(key.P) Then width = AlipayCrossBorderLimbWidth(AlipayCrossBorderBitLength(key.Q))
  base = 2 ^ width
  Set p = New AlipayCrossBorderModulus
  p.Init key.P, width
  Set q = New AlipayCrossBorderModulus
  q.Init key.Q, width
  first = p.Power(p.Enter(number), key.Dp)
  second = q.Leave(q.Power(q.Enter(number), key.Dq))
  h = p.Minus(first, p.Enter(AlipayCrossBorderLimbBytes(second, width, Len(key.Q))))
  h = p.Times(h, AlipayCrossBorderLimbs(key.Inverse, width, UBound(h) + 1))
  product = AlipayCrossBorderProduct(h, AlipayCrossBorderLimbs(key.Q, width, UBound(second) + 1), base)
  sum = 0
  For i = 0 To UBound(product)
    sum = sum + product(i)
    If i <= UBound(second) Then sum = sum + second(i)
    product(i) = sum - Int(sum / base) * base
    sum = Int(sum / base)
  Next
  AlipayCrossBorderRsaPrivate = AlipayCrossBorderLimbBytes(product, width, Len(key.Modulus))
End Function

' 2 * count products of width bits each must stay below 2^53.
Function AlipayCrossBorderLimbWidth(bits)
  AlipayCrossBorderLimbWidth = 22
  If bits <= 1449 Then AlipayCrossBorderLimbWidth = 23
End Function

' Reads DER strictly: definite lengths in their shortest form, integers that are not negative and have no needless zeros.
' After the first thing that is wrong, Failed is True and what the functions give means nothing.
Class AlipayCrossBorderDer
  Public Failed
  Private m_bytes
  Private m_position

  Public Sub Init(bytes)
    Failed = False
    m_bytes = bytes
    m_position = 1
  End Sub

  ' The tag that comes next; 0 at the end.
  Public Function NextTag()
    NextTag = 0
    If m_position <= Len(m_bytes) Then NextTag = AscW(Mid(m_bytes, m_position, 1))
  End Function

  Public Function AtEnd()
    AtEnd = (m_position > Len(m_bytes))
  End Function

  ' The content of the next element, which must have this tag.
  Public Function Take(tag)
    Dim size, count, i
    Take = ""
    If NextTag() <> tag Or m_position >= Len(m_bytes) Then Failed = True
    If Failed Then Exit Function
    size = AscW(Mid(m_bytes, m_position + 1, 1))
    m_position = m_position + 2
    If size > 127 Then
      count = size - 128
      size = 0
      If count < 1 Or count > 3 Or m_position + count > Len(m_bytes) + 1 Then
        Failed = True
        Exit Function
      End If
      For i = 1 To count
        size = size * 256 + AscW(Mid(m_bytes, m_position, 1))
        m_position = m_position + 1
      Next
      If size < 128 Or size < 256 ^ (count - 1) Then Failed = True
    End If
    If m_position + size > Len(m_bytes) + 1 Then Failed = True
    If Failed Then Exit Function
    Take = Mid(m_bytes, m_position, size)
    m_position = m_position + size
  End Function

  ' The next integer as bytes without leading zeros; zero is no bytes.
  Public Function TakeInteger()
    Dim bytes
    bytes = Take(2)
    TakeInteger = ""
    If Len(bytes) = 0 Then Failed = True
    If Failed Then Exit Function
    If AscW(bytes) > 127 Then Failed = True
    If AscW(bytes) = 0 Then
      bytes = Mid(bytes, 2)
      If Len(bytes) > 0 Then
        If AscW(bytes) < 128 Then Failed = True
      End If
    End If
    TakeInteger = bytes
  End Function
End Class

' An RSA key, read strictly from PEM or one line of Base64, PKCS#1, PKCS#8 or X.509. Numbers are big-endian bytes
' without leading zeros.
Class AlipayCrossBorderRsaKey
  Public Problem
  Public Modulus
  Public Exponent
  Public D
  Public P
  Public Q
  Public Dp
  Public Dq
  Public Inverse

  ' Problem is empty afterwards when the key can be used, else it says what is wrong.
  Public Sub Read(text, isPrivate)
    Dim base64, bytes
    Problem = ""
    base64 = Unwrapped(AlipayCrossBorderStripped(text), isPrivate)
    If Len(Problem) > 0 Then Exit Sub
    bytes = AlipayCrossBorderBase64Decode(base64)
    If IsNull(bytes) Then
      Problem = "it is not Base64 in one line"
      Exit Sub
    End If
    ReadDer bytes, isPrivate
    If Len(Problem) = 0 Then CheckSize
    If Len(Problem) = 0 Then CheckNumbers isPrivate
  End Sub

  ' The Base64 within a PEM block; other text as it is.
  Private Function Unwrapped(text, isPrivate)
    Dim lines, label, body, i
    Unwrapped = text
    If Len(text) = 0 Then Problem = "it is empty"
    If Not AlipayCrossBorderSame(Left(text, 11), "-----BEGIN ") Then Exit Function
    lines = Split(Replace(Replace(text, vbCrLf, vbLf), vbCr, vbLf), vbLf)
    For i = 0 To UBound(lines)
      lines(i) = AlipayCrossBorderEndStripped(lines(i))
    Next
    If Len(lines(0)) > 16 Then label = Mid(lines(0), 12, Len(lines(0)) - 16)
    Problem = "it is not a complete PEM block"
    If UBound(lines) = 0 Or Len(label) = 0 Or Not AlipayCrossBorderSame(lines(0), "-----BEGIN " & label & "-----") Then Exit Function
    If Not AlipayCrossBorderSame(lines(UBound(lines)), "-----END " & label & "-----") Then Exit Function
    Problem = LabelProblem(label, isPrivate)
    body = ""
    For i = 1 To UBound(lines) - 1
      body = body & lines(i)
    Next
    Unwrapped = Replace(Replace(body, " ", ""), vbTab, "")
  End Function

  ' The label only names the kind; whether it is PKCS#1 is seen from the content.
  Private Function LabelProblem(label, isPrivate)
    LabelProblem = ""
    If AlipayCrossBorderSame(label, "PRIVATE KEY") Or AlipayCrossBorderSame(label, "RSA PRIVATE KEY") Then
      If Not isPrivate Then LabelProblem = "it is a private key and the public key is expected"
    ElseIf AlipayCrossBorderSame(label, "PUBLIC KEY") Or AlipayCrossBorderSame(label, "RSA PUBLIC KEY") Then
      If isPrivate Then LabelProblem = "it is a public key and the private key is expected"
    Else
      LabelProblem = "its PEM label is not that of a plain RSA key"
    End If
  End Function

  Private Sub ReadDer(bytes, isPrivate)
    Dim outer, inner, first
    Set outer = New AlipayCrossBorderDer
    outer.Init bytes
    Set inner = New AlipayCrossBorderDer
    inner.Init outer.Take(48)
    If outer.Failed Or Not outer.AtEnd() Then
      Problem = "it does not hold an RSA key in PKCS#1, PKCS#8 or X.509 form"
    ElseIf inner.NextTag() = 48 Then
      ReadWrappedPublic inner
      If isPrivate And Len(Problem) = 0 Then Problem = "it is a public key and the private key is expected"
    Else
      first = inner.TakeInteger()
      If Len(first) > 0 Then
        ReadPublic inner, first
        If isPrivate And Len(Problem) = 0 Then Problem = "it is a public key and the private key is expected"
      Else
        ReadPrivate inner
        If Not isPrivate And Len(Problem) = 0 Then Problem = "it is a private key and the public key is expected"
      End If
    End If
  End Sub

  ' Behind INTEGER 0 stands either the algorithm (PKCS#8) or the modulus (PKCS#1).
  Private Sub ReadPrivate(outer)
    Dim der
    Set der = outer
    If outer.NextTag() = 48 Then
      TakeAlgorithm outer
      Set der = Inside(outer.Take(4))
      If Len(der.TakeInteger()) > 0 Then der.Failed = True
    End If
    Modulus = der.TakeInteger()
    Exponent = der.TakeInteger()
    D = der.TakeInteger()
    P = der.TakeInteger()
    Q = der.TakeInteger()
    Dp = der.TakeInteger()
    Dq = der.TakeInteger()
    Inverse = der.TakeInteger()
    If outer.Failed Or der.Failed Or Not der.AtEnd() Then Problem = "it does not hold an RSA key in PKCS#1, PKCS#8 or X.509 form"
  End Sub

  ' X.509: the algorithm, and PKCS#1 in a BIT STRING without unused bits.
  Private Sub ReadWrappedPublic(outer)
    Dim der, bits
    TakeAlgorithm outer
    bits = outer.Take(3)
    If Not AlipayCrossBorderSame(Left(bits, 1), ChrW(0)) Or Not outer.AtEnd() Then outer.Failed = True
    Set der = Inside(Mid(bits, 2))
    ReadPublic der, der.TakeInteger()
    If outer.Failed Then Problem = "it does not hold an RSA key in PKCS#1, PKCS#8 or X.509 form"
  End Sub

  Private Sub ReadPublic(der, number)
    Modulus = number
    Exponent = der.TakeInteger()
    If der.Failed Or Not der.AtEnd() Then Problem = "it does not hold an RSA key in PKCS#1, PKCS#8 or X.509 form"
  End Sub

  ' What stands inside the one SEQUENCE that bytes must be.
  Private Function Inside(bytes)
    Dim outer, der
    Set outer = New AlipayCrossBorderDer
    outer.Init bytes
    Set der = New AlipayCrossBorderDer
    der.Init outer.Take(48)
    der.Failed = outer.Failed Or Not outer.AtEnd()
    Set Inside = der
  End Function

  ' rsaEncryption, with NULL or without parameters.
  Private Sub TakeAlgorithm(der)
    Dim identifier
    identifier = AlipayCrossBorderHex(der.Take(48))
    If identifier <> "06092a864886f70d010101" And identifier <> "06092a864886f70d0101010500" Then der.Failed = True
  End Sub

  Private Sub CheckSize()
    Dim bits
    bits = AlipayCrossBorderBitLength(Modulus)
    If bits < 1024 Or bits > 4096 Then Problem = "it must have 1024 to 4096 bits"
  End Sub

  Private Sub CheckNumbers(isPrivate)
    Dim good
    good = IsOdd(Modulus) And IsOdd(Exponent) And Less(ChrW(1), Exponent) And AlipayCrossBorderBitLength(Exponent) <= 32
    If isPrivate Then
      good = good And Less(D, Modulus) And Less(Inverse, P)
      ' Some engines take no primes of different sizes.
      good = good And 2 * Len(P) <= Len(Modulus) + 1 And 2 * Len(Q) <= Len(Modulus) + 1
      If good Then good = AlipayCrossBorderNumbersBelongTogether(Me)
    End If
    If Not good Then Problem = "its numbers do not make an RSA key"
  End Sub

  Private Function IsOdd(number)
    IsOdd = False
    If Len(number) > 0 Then IsOdd = ((AscW(Right(number, 1)) And 1) = 1)
  End Function

  Private Function Less(a, b)
    If Len(a) = Len(b) Then
      Less = (StrComp(a, b, 0) < 0)
    Else
      Less = (Len(a) < Len(b))
    End If
  End Function
End Class

' Text without a BOM at its beginning and without blanks, tabs and line ends around it: Trim takes blanks only.
Function AlipayCrossBorderStripped(ByVal text)
  If AlipayCrossBorderSame(Left(text, 1), ChrW(65279)) Then text = Mid(text, 2)
  Do While InStr(1, " " & vbTab & vbCrLf, Left(text, 1), 0) > 0 And Len(text) > 0
    text = Mid(text, 2)
  Loop
  Do While InStr(1, " " & vbTab & vbCrLf, Right(text, 1), 0) > 0 And Len(text) > 0
    text = Left(text, Len(text) - 1)
  Loop
  AlipayCrossBorderStripped = text
End Function

' A line without blanks and tabs at its end.
Function AlipayCrossBorderEndStripped(ByVal line)
  Do While InStr(1, " " & vbTab, Right(line, 1), 0) > 0 And Len(line) > 0
    line = Left(line, Len(line) - 1)
  Loop
  AlipayCrossBorderEndStripped = line
End Function

' What a gateway is told about the merchant. Every field is text; those that are left out are empty.
Class AlipayCrossBorderConfig
  Public Gateway ' Where requests go: the name of an environment, or a full address
  Public Charset ' The charset in which text is signed and sent
  Public SignType ' How messages are signed; RSA2 is the strongest
  Public Key ' The MD5 key (security code) that came with the contract, 32 letters and digits
  Public PreviousKey ' The MD5 key before this one, while keys rotate: messages signed with it are still accepted
  Public PrivateKey ' Your RSA private key: PEM or one line of Base64, PKCS#1 or PKCS#8
  Public PublicKey ' Alipay's RSA public key (not your own): PEM or one line of Base64
  Public PreviousPublicKey ' Alipay's RSA public key before this one, while keys rotate
  Public Timeout ' Seconds that a call of the gateway may take, 1 to 300
  Public Proxy ' The HTTP proxy of your network for calls of the gateway, http://HOST:PORT; empty: none
  Public DataFolder ' Where the sample's orders and its log stand, outside of what the web server shows; empty: beside the pages
  Public Partner ' Your merchant id (PID): 16 digits that begin with 2088
  Public Currency ' The settlement currency that is written in your contract
  Public NotifyUrl ' Where Alipay's server sends notifications; must be reachable from outside
  Public ReturnUrl ' Where the buyer's browser comes back to after the payment

  ' A field by the name that the description gives it.
  Public Function Value(name)
    Select Case name
    Case "gateway"
      Value = Gateway
    Case "charset"
      Value = Charset
    Case "sign_type"
      Value = SignType
    Case "key"
      Value = Key
    Case "previous_key"
      Value = PreviousKey
    Case "private_key"
      Value = PrivateKey
    Case "public_key"
      Value = PublicKey
    Case "previous_public_key"
      Value = PreviousPublicKey
    Case "timeout"
      Value = Timeout
    Case "proxy"
      Value = Proxy
    Case "data_folder"
      Value = DataFolder
    Case "partner"
      Value = Partner
    Case "currency"
      Value = Currency
    Case "notify_url"
      Value = NotifyUrl
    Case "return_url"
      Value = ReturnUrl
    End Select
  End Function

  ' Names that the description has not are passed over.
  Public Sub SetValue(name, text)
    Select Case name
    Case "gateway"
      Gateway = text
    Case "charset"
      Charset = text
    Case "sign_type"
      SignType = text
    Case "key"
      Key = text
    Case "previous_key"
      PreviousKey = text
    Case "private_key"
      PrivateKey = text
    Case "public_key"
      PublicKey = text
    Case "previous_public_key"
      PreviousPublicKey = text
    Case "timeout"
      Timeout = text
    Case "proxy"
      Proxy = text
    Case "data_folder"
      DataFolder = text
    Case "partner"
      Partner = text
    Case "currency"
      Currency = text
    Case "notify_url"
      NotifyUrl = text
    Case "return_url"
      ReturnUrl = text
    End Select
  End Sub

  ' A copy that later changes do not reach; raises bad_format, through lastError, for a field that is not text.
  Public Function Copy(lastError)
    Dim other, field
    Set other = New AlipayCrossBorderConfig
    For Each field In Array("gateway", "charset", "sign_type", "key", "previous_key", "private_key", "public_key", "previous_public_key", "timeout", "proxy", "data_folder", "partner", "currency", "notify_url", "return_url")
      other.SetValue field, AlipayCrossBorderText(lastError, "config." & field, Value(field)) & ""
    Next
    Set Copy = other
  End Function
End Class

' Checks a config, puts the defaults in, and gives the gateway's address. Raises not_allowed, through lastError.
Function AlipayCrossBorderCheckedConfig(lastError, config)
  Dim address
  config.Charset = AlipayCrossBorderChoice(lastError, "charset", config.Charset, Array("utf-8", "gbk"))
  config.SignType = AlipayCrossBorderChoice(lastError, "sign_type", config.SignType, Array("MD5", "RSA", "RSA2"))
  address = config.Gateway
  If Not AlipayCrossBorderIsUrl(address) Then address = AlipayCrossBorderChoice(lastError, "gateway", address, Array("local", "sandbox", "production"))
  If AlipayCrossBorderSame(address, "local") Then address = "http://127.0.0.1:8700/gateway.do"
  If AlipayCrossBorderSame(address, "sandbox") Then address = "https://mapi.alipaydev.com/gateway.do"
  If AlipayCrossBorderSame(address, "production") Then address = "https://mapi.alipay.com/gateway.do"
  If Len(config.Timeout) = 0 Then config.Timeout = "10"
  If Not AlipayCrossBorderIsNumberUpTo(config.Timeout, 300) Then lastError.Refuse "not_allowed", "config.timeout", "1 to 300"
  If Len(config.Proxy) > 0 And Not AlipayCrossBorderIsProxy(config.Proxy) Then lastError.Refuse "not_allowed", "config.proxy", "http://HOST:PORT"
  If AlipayCrossBorderSame(AlipayCrossBorderHostOf(address), AlipayCrossBorderHostOf("https://mapi.alipay.com/gateway.do")) Then AlipayCrossBorderRefuseSamples lastError, config
  AlipayCrossBorderCheckedConfig = address
End Function

' One of the names that the description lists; the first when nothing is given.
Function AlipayCrossBorderChoice(lastError, field, given, names)
  Dim name
  AlipayCrossBorderChoice = names(0)
  If Len(given) = 0 Then Exit Function
  For Each name In names
    If AlipayCrossBorderSame(name, given) Then
      AlipayCrossBorderChoice = name
      Exit Function
    End If
  Next
  lastError.Refuse "not_allowed", "config." & field, Join(names, ", ")
End Function

' A whole number from 1 on, without leading zeros.
Function AlipayCrossBorderIsNumberUpTo(text, last)
  AlipayCrossBorderIsNumberUpTo = False
  If Not AlipayCrossBorderOnlyHas(text, "0123456789") Or Left(text, 1) = "0" Or Len(text) > 5 Then Exit Function
  AlipayCrossBorderIsNumberUpTo = (CLng(text) <= last)
End Function

' http://HOST:PORT and no more.
Function AlipayCrossBorderIsProxy(text)
  Dim colon
  AlipayCrossBorderIsProxy = False
  colon = InStrRev(text, ":")
  If colon < 9 Or Not AlipayCrossBorderSame(Left(text, 7), "http://") Then Exit Function
  If Not AlipayCrossBorderOnlyHas(Mid(text, 8, colon - 8), AlipayCrossBorderHostCharacters()) Then Exit Function
  AlipayCrossBorderIsProxy = AlipayCrossBorderIsNumberUpTo(Mid(text, colon + 1), 65535)
End Function

' The host of an address, in lower case.
Function AlipayCrossBorderHostOf(address)
  Dim first, i
  first = InStr(1, address, "://", 0) + 3
  i = first
  Do While i <= Len(address)
    If InStr(1, ":/?", Mid(address, i, 1), 0) > 0 Then Exit Do
    i = i + 1
  Loop
  AlipayCrossBorderHostOf = AlipayCrossBorderLower(Mid(address, first, i - first))
End Function

' Real money moves: what is made for tests must not be in the config any more.
Sub AlipayCrossBorderRefuseSamples(lastError, config)
  If AlipayCrossBorderSame(config.Key, "760bdzec6y9goq7ctyx96ezkz78287de") Then lastError.Refuse "not_allowed", "config.key", "the value of the sample, made for tests"
  If AlipayCrossBorderSame(config.Partner, "2088101122136241") Then lastError.Refuse "not_allowed", "config.partner", "the value of the sample, made for tests"
End Sub

' The bytes that the gateway's rule signs, without the key. Raises unencodable, through lastError.
Function AlipayCrossBorderSigningString(lastError, charset, parameters)
  Dim names, values, pairs, name, count, i, order
  AlipayCrossBorderSigningString = ""
  If parameters.Count = 0 Then Exit Function
  ReDim names(parameters.Count - 1)
  ReDim values(parameters.Count - 1)
  count = 0
  For Each name In parameters.Keys
    If AlipayCrossBorderIsSigned(name, parameters.Item(name)) Then
      names(count) = AlipayCrossBorderEncoded(lastError, charset, name, name)
      values(count) = AlipayCrossBorderEncoded(lastError, charset, name, parameters.Item(name))
      count = count + 1
    End If
  Next
  If count = 0 Then Exit Function
  ReDim pairs(count - 1)
  order = AlipayCrossBorderByteOrder(names, count)
  For i = 0 To count - 1
    pairs(i) = names(order(i)) & "=" & values(order(i))
  Next
  AlipayCrossBorderSigningString = Join(pairs, "&")
End Function

Function AlipayCrossBorderIsSigned(name, value)
  AlipayCrossBorderIsSigned = False
  If Len(value) = 0 Then Exit Function
  If AlipayCrossBorderSame(name, "sign") Then Exit Function
  If AlipayCrossBorderSame(name, "sign_type") Then Exit Function
  AlipayCrossBorderIsSigned = True
End Function

' The bytes of a text that belongs to the parameter of this name.
Function AlipayCrossBorderEncoded(lastError, charset, name, text)
  AlipayCrossBorderEncoded = AlipayCrossBorderEncode(charset, text)
  If IsNull(AlipayCrossBorderEncoded) Then lastError.Refuse "unencodable", name, ""
End Function

' The indexes of names in the order of their bytes.
Function AlipayCrossBorderByteOrder(ByVal names, count)
  Dim order, i, j
  ReDim order(count - 1)
  For i = 0 To count - 1
    j = i
    Do While j > 0
      If StrComp(names(order(j - 1)), names(i), 0) <= 0 Then Exit Do
      order(j) = order(j - 1)
      j = j - 1
    Loop
    order(j) = i
  Next
  AlipayCrossBorderByteOrder = order
End Function

' Signs and verifies by the configured sign type.
Class AlipayCrossBorderSignature
  Private m_config
  Private m_error

  Public Sub Init(config, lastError)
    Set m_config = config
    Set m_error = lastError
  End Sub

  ' Bytes. Raises unencodable.
  Public Function SigningString(parameters)
    SigningString = AlipayCrossBorderSigningString(m_error, m_config.Charset, parameters)
  End Function

  ' Raises bad_key, unencodable.
  Public Function Sign(parameters)
    Dim key, signature
    Select Case m_config.SignType
    Case "RSA"
      Set key = PrivateKey()
      signature = AlipayCrossBorderRsaSign(key, "sha1", SigningString(parameters))
      If IsNull(signature) Then m_error.Refuse "bad_key", "config.private_key", "its numbers do not make an RSA key"
      Sign = AlipayCrossBorderBase64Encode(signature)
    Case "RSA2"
      Set key = PrivateKey()
      signature = AlipayCrossBorderRsaSign(key, "sha256", SigningString(parameters))
      If IsNull(signature) Then m_error.Refuse "bad_key", "config.private_key", "its numbers do not make an RSA key"
      Sign = AlipayCrossBorderBase64Encode(signature)
    Case Else
      key = SharedKey("config.key", m_config.Key)
      Sign = Mac(key, SigningString(parameters))
    End Select
  End Function

  ' True, or raises wrong_sign_type, missing, bad_key, unencodable, bad_signature.
  Public Function Verify(parameters)
    Dim given, fits
    Dim named
    Verify = False
    named = ValueOf(parameters, "sign_type")
    If Len(named) > 0 And Not AlipayCrossBorderSame(named, m_config.SignType) Then m_error.Refuse "wrong_sign_type", "sign_type", m_config.SignType
    given = ValueOf(parameters, "sign")
    If Len(given) = 0 Then m_error.Refuse "missing", "sign", ""
    Select Case m_config.SignType
    Case "RSA"
      fits = FitsRsa("sha1", parameters, AlipayCrossBorderBase64Decode(given))
    Case "RSA2"
      fits = FitsRsa("sha256", parameters, AlipayCrossBorderBase64Decode(given))
    Case Else
      fits = FitsMac(parameters, given)
    End Select
    If Not fits Then m_error.Refuse "bad_signature", "sign", ""
    Verify = True
  End Function

  Private Function ValueOf(parameters, name)
    ValueOf = ""
    If parameters.Exists(name) Then ValueOf = parameters.Item(name)
  End Function

  ' Whether a signature fits under the key, or under the previous one while messages signed with that are on their way.
  Private Function FitsMac(parameters, given)
    Dim key, previous, text
    key = SharedKey("config.key", m_config.Key)
    previous = ""
    If Len(m_config.PreviousKey) > 0 Then previous = SharedKey("config.previous_key", m_config.PreviousKey)
    text = SigningString(parameters)
    FitsMac = AlipayCrossBorderSameInConstantTime(given, Mac(key, text))
    If Not FitsMac And Len(previous) > 0 Then FitsMac = AlipayCrossBorderSameInConstantTime(given, Mac(previous, text))
  End Function

  ' The signature of a text, in bytes, with a shared key.
  Private Function Mac(key, text)
    Select Case m_config.SignType
    Case "MD5"
      Mac = AlipayCrossBorderHex(AlipayCrossBorderDigest("md5", text & key))
    End Select
  End Function

  Private Function SharedKey(field, key)
    Dim problem
    problem = AlipayCrossBorderSharedKeyProblem(key)
    If Len(problem) > 0 Then m_error.Refuse "bad_key", field, problem
    SharedKey = key
  End Function

  ' The same with the gateway's public keys; signature: bytes or Null.
  Private Function FitsRsa(digest, parameters, signature)
    Dim key, previous, text
    Set key = PublicKey("config.public_key", m_config.PublicKey)
    Set previous = Nothing
    If Len(m_config.PreviousPublicKey) > 0 Then Set previous = PublicKey("config.previous_public_key", m_config.PreviousPublicKey)
    text = SigningString(parameters)
    FitsRsa = AlipayCrossBorderRsaFits(key, digest, text, signature)
    If previous Is Nothing Then Exit Function
    If Not FitsRsa Then FitsRsa = AlipayCrossBorderRsaFits(previous, digest, text, signature)
  End Function

  Private Function PrivateKey()
    Dim key
    Set key = New AlipayCrossBorderRsaKey
    key.Read m_config.PrivateKey, True
    If Len(key.Problem) > 0 Then m_error.Refuse "bad_key", "config.private_key", key.Problem
    Set PrivateKey = key
  End Function

  ' The gateway's; not the public half of the merchant's own key, which is the usual mistake.
  Private Function PublicKey(field, text)
    Dim key, own
    Set key = New AlipayCrossBorderRsaKey
    key.Read text, False
    If Len(key.Problem) > 0 Then m_error.Refuse "bad_key", field, key.Problem
    If Len(m_config.PrivateKey) > 0 Then
      Set own = New AlipayCrossBorderRsaKey
      own.Read m_config.PrivateKey, True
      If Len(own.Problem) = 0 And AlipayCrossBorderSame(own.Modulus, key.Modulus) Then m_error.Refuse "bad_key", field, "this is your own public key and the gateway's is expected"
    End If
    Set PublicKey = key
  End Function
End Class

' Form data (application/x-www-form-urlencoded) of a notification, read strictly: a dictionary in the order sent.
' Raises malformed and duplicate, through lastError. Request.Form is of no use here: it guesses, and it joins duplicates.
Function AlipayCrossBorderParseForm(lastError, charset, bytes)
  Dim texts, pieces, piece, at, name, value
  Set texts = Server.CreateObject("Scripting.Dictionary")
  pieces = Array()
  If Len(bytes) > 0 Then pieces = Split(bytes, "&")
  For Each piece In pieces
    If Len(piece) > 0 Then
      at = InStr(1, piece & "=", "=", 0)
      name = AlipayCrossBorderFormText(charset, Left(piece, at - 1))
      value = AlipayCrossBorderFormText(charset, Mid(piece, at + 1))
      If IsNull(name) Or IsNull(value) Then lastError.Refuse "malformed", "", charset
      If texts.Exists(name) Then lastError.Refuse "duplicate", name, ""
      texts.Add name, value
    End If
  Next
  Set AlipayCrossBorderParseForm = texts
End Function

' The text of a name or a value; Null when it cannot be read.
Function AlipayCrossBorderFormText(charset, escaped)
  Dim bytes
  bytes = AlipayCrossBorderUnescaped(escaped)
  AlipayCrossBorderFormText = Null
  If Not IsNull(bytes) Then AlipayCrossBorderFormText = AlipayCrossBorderDecode(charset, bytes)
End Function

' The bytes behind "+" and "%XX"; Null for any other "%".
Function AlipayCrossBorderUnescaped(ByVal escaped)
  Dim parts, i, digits
  escaped = Replace(escaped, "+", " ")
  AlipayCrossBorderUnescaped = escaped
  If InStr(1, escaped, "%", 0) = 0 Then Exit Function
  AlipayCrossBorderUnescaped = Null
  parts = Split(escaped, "%")
  For i = 1 To UBound(parts)
    digits = Left(parts(i), 2)
    If Len(digits) < 2 Or Not AlipayCrossBorderOnlyHas(digits, "0123456789abcdefABCDEF") Then Exit Function
    parts(i) = ChrW(CLng("&H" & digits)) & Mid(parts(i), 3)
  Next
  AlipayCrossBorderUnescaped = Join(parts, "")
End Function

' Bytes as they stand in a URL: letters, digits and - _ . ~ stay, each other byte is %XX.
Function AlipayCrossBorderEscaped(bytes)
  Dim out, n, i, code
  AlipayCrossBorderEscaped = ""
  n = Len(bytes)
  If n = 0 Then Exit Function
  ReDim out(n - 1)
  For i = 1 To n
    code = AscW(Mid(bytes, i, 1))
    If code >= 97 And code <= 122 Or code >= 65 And code <= 90 Or code >= 45 And code <= 57 And code <> 47 Or code = 95 Or code = 126 Then
      out(i - 1) = ChrW(code)
    Else
      out(i - 1) = "%" & Right("0" & Hex(code), 2)
    End If
  Next
  AlipayCrossBorderEscaped = Join(out, "")
End Function

' A signed request, ready to be sent by a browser.
Class AlipayCrossBorderRequest
  Private m_charset
  Private m_address
  Private m_error
  Private m_parameters

  Public Sub Init(config, address, lastError, signedParameters)
    m_charset = config.Charset
    m_address = address
    Set m_error = lastError
    Set m_parameters = signedParameters
  End Sub

  ' What is sent, in this order.
  Public Property Get Parameters()
    Set Parameters = m_parameters
  End Property

  ' The address with every parameter in its query. Raises unencodable.
  Public Function BuildUrl()
    BuildUrl = WithQuery(m_parameters.Keys)
  End Function

  ' The address that a form is posted to: some names stand in its query as well. Raises unencodable.
  Public Function FormAddress()
    FormAddress = WithQuery(Array("_input_charset"))
  End Function

  ' An HTML form that submits itself; the page that holds it must be sent in the charset of the config.
  ' Raises not_in_form for what a browser would change (it also puts the charset's name into a field called _charset_,
  ' and leaves out one without a name), and unencodable.
  Public Function BuildForm()
    Dim name, html
    For Each name In m_parameters.Keys
      If Len(name) = 0 Or AlipayCrossBorderSame(AlipayCrossBorderLower(name), "_charset_") Or AlipayCrossBorderHasControl(name & m_parameters.Item(name)) Then m_error.Refuse "not_in_form", name, ""
    Next
    html = "<form id=""alipay-cross-border"" method=""post"" action=""" & AlipayCrossBorderHtml(FormAddress())
    html = html & """ accept-charset=""" & AlipayCrossBorderHtml(m_charset) & """>" & ChrW(10)
    For Each name In m_parameters.Keys
      html = html & "<input type=""hidden"" name=""" & AlipayCrossBorderHtml(name) & """ value=""" & AlipayCrossBorderHtml(m_parameters.Item(name)) & """>" & ChrW(10)
    Next
    BuildForm = html & "<button type=""submit"">Continue to Alipay</button>" & ChrW(10) & "</form>" & ChrW(10) & "<script>HTMLFormElement.prototype.submit.call(document.getElementById(""alipay-cross-border""));</script>" & ChrW(10)
  End Function

  ' The same as form data, without an address. Raises unencodable.
  Public Function BuildQuery()
    BuildQuery = Pairs(m_parameters.Keys)
  End Function

  ' The bytes of each value, a dictionary of strings. Raises unencodable.
  Public Function Bytes()
    Dim name, encoded
    Set encoded = Server.CreateObject("Scripting.Dictionary")
    For Each name In m_parameters.Keys
      encoded.Add name, AlipayCrossBorderEncoded(m_error, m_charset, name, m_parameters.Item(name))
    Next
    Set Bytes = encoded
  End Function

  Private Function WithQuery(names)
    Dim query, mark
    query = Pairs(names)
    mark = "?"
    If InStr(1, m_address, "?", 0) > 0 Then
      mark = "&"
      If Right(m_address, 1) = "?" Or Right(m_address, 1) = "&" Then mark = ""
    End If
    WithQuery = m_address
    If Len(query) > 0 Then WithQuery = m_address & mark & query
  End Function

  Private Function Pairs(names)
    Dim name, mark
    Pairs = ""
    mark = ""
    For Each name In names
      If m_parameters.Exists(name) Then
        Pairs = Pairs & mark & Escaped(name, name) & "=" & Escaped(name, m_parameters.Item(name))
        mark = "&"
      End If
    Next
  End Function

  Private Function Escaped(name, text)
    Escaped = AlipayCrossBorderEscaped(AlipayCrossBorderEncoded(m_error, m_charset, name, text))
  End Function
End Class

' Control characters but the tab: browsers drop or rewrite them.
Function AlipayCrossBorderHasControl(text)
  Dim i, code
  AlipayCrossBorderHasControl = True
  For i = 1 To Len(text)
    code = AscW(Mid(text, i, 1))
    If code >= 0 And code < 32 And code <> 9 Then Exit Function
    If code >= 127 And code < 160 Then Exit Function
  Next
  AlipayCrossBorderHasControl = False
End Function

Function AlipayCrossBorderHtml(ByVal text)
  text = Replace(text, "&", "&amp;")
  text = Replace(text, "<", "&lt;")
  text = Replace(text, ">", "&gt;")
  text = Replace(text, """", "&quot;")
  AlipayCrossBorderHtml = Replace(text, "'", "&#39;")
End Function

' Decimal numbers as text: CDbl would round, and reads "1,5" by the server's locale.

' Digits, or digits, a point and digits; no sign, no leading zero but a single one before the point.
Function AlipayCrossBorderIsDecimal(text)
  Dim whole, point
  AlipayCrossBorderIsDecimal = False
  point = InStr(1, text & ".", ".", 0)
  whole = Left(text, point - 1)
  If Not AlipayCrossBorderOnlyHas(whole, "0123456789") Then Exit Function
  If Len(whole) > 1 And Left(whole, 1) = "0" Then Exit Function
  If point <= Len(text) Then
    If Not AlipayCrossBorderOnlyHas(Mid(text, point + 1), "0123456789") Then Exit Function
  End If
  AlipayCrossBorderIsDecimal = True
End Function

' How many digits stand behind the point.
Function AlipayCrossBorderDecimals(number)
  AlipayCrossBorderDecimals = 0
  If InStr(1, number, ".", 0) > 0 Then AlipayCrossBorderDecimals = Len(number) - InStr(1, number, ".", 0)
End Function

' -1, 0 or 1: how a compares with b by value.
Function AlipayCrossBorderCompareDecimals(ByVal a, ByVal b)
  a = AlipayCrossBorderPlainWhole(a)
  b = AlipayCrossBorderPlainWhole(b)
  If InStr(1, a, ".", 0) <> InStr(1, b, ".", 0) Then
    AlipayCrossBorderCompareDecimals = Sgn(InStr(1, a, ".", 0) - InStr(1, b, ".", 0))
    Exit Function
  End If
  If Len(a) < Len(b) Then a = a & String(Len(b) - Len(a), "0")
  If Len(b) < Len(a) Then b = b & String(Len(a) - Len(b), "0")
  AlipayCrossBorderCompareDecimals = StrComp(a, b, 0)
End Function

' The same number without zeros in front and with a point.
Function AlipayCrossBorderPlainWhole(ByVal number)
  If InStr(1, number, ".", 0) = 0 Then number = number & "."
  Do While Left(number, 1) = "0"
    number = Mid(number, 2)
  Loop
  AlipayCrossBorderPlainWhole = number
End Function

' a + b, or with sign -1 a - b for b no larger than a; as many decimals as the longer one has.
Function AlipayCrossBorderDecimalSum(ByVal a, ByVal b, sign)
  Dim places, carry, digit, digits, i
  places = AlipayCrossBorderDecimals(a)
  If AlipayCrossBorderDecimals(b) > places Then places = AlipayCrossBorderDecimals(b)
  a = AlipayCrossBorderWholeDigits(a, places)
  b = AlipayCrossBorderWholeDigits(b, places)
  If Len(a) < Len(b) Then a = String(Len(b) - Len(a), "0") & a
  b = String(Len(a) - Len(b), "0") & b
  carry = 0
  digits = ""
  For i = Len(a) To 1 Step -1
    digit = CLng(Mid(a, i, 1)) + sign * CLng(Mid(b, i, 1)) + carry
    carry = Int(digit / 10)
    digits = (digit - carry * 10) & digits
  Next
  If carry > 0 Then digits = carry & digits
  AlipayCrossBorderDecimalSum = AlipayCrossBorderPlainWhole(Left(digits, Len(digits) - places))
  AlipayCrossBorderDecimalSum = Left(AlipayCrossBorderDecimalSum, Len(AlipayCrossBorderDecimalSum) - 1)
  If Len(AlipayCrossBorderDecimalSum) = 0 Then AlipayCrossBorderDecimalSum = "0"
  If places > 0 Then AlipayCrossBorderDecimalSum = AlipayCrossBorderDecimalSum & "." & Right(digits, places)
End Function

' The digits of a number without its point, with so many decimals.
Function AlipayCrossBorderWholeDigits(number, places)
  AlipayCrossBorderWholeDigits = Replace(number, ".", "") & String(places - AlipayCrossBorderDecimals(number), "0")
End Function

' The forms that values can have: always the whole text, ASCII.

Function AlipayCrossBorderHasFormat(text, format)
  Select Case format
  Case "digits"
    AlipayCrossBorderHasFormat = AlipayCrossBorderOnlyHas(text, "0123456789")
  Case "amount"
    AlipayCrossBorderHasFormat = AlipayCrossBorderIsDecimal(text)
  Case "datetime"
    AlipayCrossBorderHasFormat = AlipayCrossBorderFitsPattern(text, "yyyy-MM-dd HH:mm:ss")
  Case "date14"
    AlipayCrossBorderHasFormat = AlipayCrossBorderFitsPattern(text, "yyyyMMddHHmmss")
  Case "date8"
    AlipayCrossBorderHasFormat = AlipayCrossBorderFitsPattern(text, "yyyyMMdd")
  Case "date"
    AlipayCrossBorderHasFormat = AlipayCrossBorderFitsPattern(text, "yyyy-MM-dd")
  Case "minute"
    AlipayCrossBorderHasFormat = AlipayCrossBorderFitsPattern(text, "yyyy-MM-dd HH:mm")
  Case "order-number"
    AlipayCrossBorderHasFormat = AlipayCrossBorderOnlyHas(text, "-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz")
  Case "url"
    AlipayCrossBorderHasFormat = AlipayCrossBorderIsUrl(text)
  Case "currency"
    AlipayCrossBorderHasFormat = (AlipayCrossBorderCurrencyDecimals(text) >= 0)
  Case "capitals"
    AlipayCrossBorderHasFormat = AlipayCrossBorderOnlyHas(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  Case "word"
    AlipayCrossBorderHasFormat = AlipayCrossBorderOnlyHas(text, "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz")
  Case "words"
    AlipayCrossBorderHasFormat = AlipayCrossBorderOnlyHas(text, ",-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz")
  End Select
End Function

Function AlipayCrossBorderFormatSays(format)
  Select Case format
  Case "digits"
    AlipayCrossBorderFormatSays = "digits 0-9 only"
  Case "amount"
    AlipayCrossBorderFormatSays = "an amount such as 100.30: digits, a point, digits; no sign, no separators, no leading zeros"
  Case "datetime"
    AlipayCrossBorderFormatSays = "yyyy-MM-dd HH:mm:ss, GMT+8"
  Case "date14"
    AlipayCrossBorderFormatSays = "yyyyMMddHHmmss, GMT+8"
  Case "date8"
    AlipayCrossBorderFormatSays = "yyyyMMdd, GMT+8"
  Case "date"
    AlipayCrossBorderFormatSays = "yyyy-MM-dd"
  Case "minute"
    AlipayCrossBorderFormatSays = "yyyy-MM-dd HH:mm"
  Case "order-number"
    AlipayCrossBorderFormatSays = "letters, digits, _ - /"
  Case "url"
    AlipayCrossBorderFormatSays = "a full address that begins with http:// or https://"
  Case "currency"
    AlipayCrossBorderFormatSays = "a currency code of three capital letters, such as USD"
  Case "capitals"
    AlipayCrossBorderFormatSays = "capital letters"
  Case "word"
    AlipayCrossBorderFormatSays = "letters, digits, _ -"
  Case "words"
    AlipayCrossBorderFormatSays = "letters, digits, _ -, several parted by commas"
  End Select
End Function

' The pattern of a date; empty for a format that is none.
Function AlipayCrossBorderFormatPattern(format)
  AlipayCrossBorderFormatPattern = ""
  Select Case format
  Case "datetime"
    AlipayCrossBorderFormatPattern = "yyyy-MM-dd HH:mm:ss"
  Case "date14"
    AlipayCrossBorderFormatPattern = "yyyyMMddHHmmss"
  Case "date8"
    AlipayCrossBorderFormatPattern = "yyyyMMdd"
  Case "date"
    AlipayCrossBorderFormatPattern = "yyyy-MM-dd"
  Case "minute"
    AlipayCrossBorderFormatPattern = "yyyy-MM-dd HH:mm"
  End Select
End Function

' A time, yyyy-MM-dd HH:mm:ss, as a pattern has it.
Function AlipayCrossBorderMoment(clockText, pattern)
  Dim fields, starts, k
  fields = Array("yyyy", "MM", "dd", "HH", "mm", "ss")
  starts = Array(1, 6, 9, 12, 15, 18)
  AlipayCrossBorderMoment = pattern
  For k = 0 To 5
    AlipayCrossBorderMoment = Replace(AlipayCrossBorderMoment, fields(k), Mid(clockText, starts(k), Len(fields(k))))
  Next
End Function

' The decimals of a currency; -1 for text that is none.
Function AlipayCrossBorderCurrencyDecimals(code)
  Dim decimals
  Set decimals = Server.CreateObject("Scripting.Dictionary")
  decimals.Add "GBP", 2
  decimals.Add "HKD", 2
  decimals.Add "USD", 2
  decimals.Add "CHF", 2
  decimals.Add "SGD", 2
  decimals.Add "SEK", 2
  decimals.Add "DKK", 2
  decimals.Add "NOK", 2
  decimals.Add "JPY", 0
  decimals.Add "CAD", 2
  decimals.Add "AUD", 2
  decimals.Add "EUR", 2
  decimals.Add "NZD", 2
  decimals.Add "KRW", 0
  decimals.Add "THB", 2
  decimals.Add "RUB", 2
  decimals.Add "MOP", 2
  AlipayCrossBorderCurrencyDecimals = -1
  If decimals.Exists(code) Then AlipayCrossBorderCurrencyDecimals = decimals.Item(code)
End Function

' http:// or https://, a host, then nothing or a port, path or query of printable ASCII that is allowed there.
Function AlipayCrossBorderIsUrl(text)
  Dim i, c, isHost
  AlipayCrossBorderIsUrl = False
  i = 0
  If AlipayCrossBorderSame(Left(text, 7), "http://") Then i = 8
  If AlipayCrossBorderSame(Left(text, 8), "https://") Then i = 9
  If i = 0 Then Exit Function
  If Not AlipayCrossBorderOnlyHas(Mid(text, i, 1), AlipayCrossBorderHostCharacters()) Then Exit Function
  isHost = True
  Do While i <= Len(text)
    c = Mid(text, i, 1)
    If isHost And InStr(1, AlipayCrossBorderHostCharacters(), c, 0) = 0 Then
      If InStr(1, ":/?", c, 0) = 0 Then Exit Function
      isHost = False
    End If
    If AscW(c) < 33 Or AscW(c) > 126 Or InStr(1, """<>\^{|}`", c, 0) > 0 Then Exit Function
    i = i + 1
  Loop
  AlipayCrossBorderIsUrl = True
End Function

Function AlipayCrossBorderHostCharacters()
  AlipayCrossBorderHostCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-"
End Function

' Whether text has the digits of a real date and time where the pattern has yyyy, MM, dd, HH, mm and ss.
Function AlipayCrossBorderFitsPattern(text, pattern)
  Dim fields, values, i, k, size
  fields = Array("yyyy", "MM", "dd", "HH", "mm", "ss")
  values = Array(2000, 1, 1, 0, 0, 0)
  AlipayCrossBorderFitsPattern = False
  If Len(text) <> Len(pattern) Then Exit Function
  i = 1
  Do While i <= Len(pattern)
    size = 0
    For k = 0 To 5
      If AlipayCrossBorderSame(Mid(pattern, i, Len(fields(k))), fields(k)) Then
        size = Len(fields(k))
        If Not AlipayCrossBorderOnlyHas(Mid(text, i, size), "0123456789") Then Exit Function
        values(k) = CLng(Mid(text, i, size))
      End If
    Next
    If size = 0 Then
      size = 1
      If Not AlipayCrossBorderSame(Mid(text, i, 1), Mid(pattern, i, 1)) Then Exit Function
    End If
    i = i + size
  Loop
  AlipayCrossBorderFitsPattern = AlipayCrossBorderIsMoment(values)
End Function

' year, month, day, hour, minute, second
Function AlipayCrossBorderIsMoment(ByVal values)
  AlipayCrossBorderIsMoment = False
  If values(0) < 1 Or values(1) < 1 Or values(1) > 12 Then Exit Function
  If values(2) < 1 Or values(2) > AlipayCrossBorderDaysIn(values(0), values(1)) Then Exit Function
  AlipayCrossBorderIsMoment = (values(3) < 24 And values(4) < 60 And values(5) < 60)
End Function

Function AlipayCrossBorderDaysIn(fullYear, monthNumber)
  Dim days
  days = Array(31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
  If fullYear Mod 4 = 0 And fullYear Mod 100 > 0 Or fullYear Mod 400 = 0 Then days(1) = 29
  AlipayCrossBorderDaysIn = days(monthNumber - 1)
End Function

Dim AlipayCrossBorderHasSeed

' The time in GMT+8. VBScript knows the server's local time only: WMI's date object, a part of Windows, knows its zone.
Class AlipayCrossBorderClock
  ' yyyy-MM-dd HH:mm:ss. Where there is no such object, by the server's own time.
  Public Function Text()
    Text = TextOf(Now)
  End Function

  ' The same for another of the server's local times.
  Public Function TextOf(local)
    Dim moment
    moment = Moment8(local)
    TextOf = Year(moment) & "-" & Two(Month(moment)) & "-" & Two(Day(moment)) _
      & " " & Two(Hour(moment)) & ":" & Two(Minute(moment)) & ":" & Two(Second(moment))
  End Function

  Private Function Moment8(local)
    Dim converter
    Moment8 = local
    On Error Resume Next
    Set converter = Server.CreateObject("WbemScripting.SWbemDateTime")
    converter.SetVarDate local, True
    Moment8 = DateAdd("h", 8, converter.GetVarDate(False))
    Err.Clear
  End Function

  Private Function Two(number)
    Two = Right("0" & number, 2)
  End Function
End Class

' A number of its own for an order or a refund: yyyyMMddHHmmss-xxxxxx. VBScript has no secure source of random numbers; such a
' number is no secret, and the store takes none twice.
Function AlipayCrossBorderNewNumber(clock)
  Dim i
  If IsEmpty(AlipayCrossBorderHasSeed) Then Randomize ' twice at one moment would give the same numbers
  AlipayCrossBorderHasSeed = True
  AlipayCrossBorderNewNumber = Replace(Replace(Replace(clock.Text(), "-", ""), ":", ""), " ", "") & "-"
  For i = 1 To 6
    AlipayCrossBorderNewNumber = AlipayCrossBorderNewNumber & Mid("abcdefghijklmnopqrstuvwxyz0123456789", Int(Rnd * 36) + 1, 1)
  Next
End Function

' Days, yyyyMMdd, in the Gregorian calendar: VBScript's own dates begin with the year 100.

' A number that grows by one from day to day.
Function AlipayCrossBorderDayNumber(dayText)
  Dim fullYear, monthNumber
  fullYear = CLng(Left(dayText, 4))
  monthNumber = CLng(Mid(dayText, 5, 2))
  ' Years that begin in March have their leap day at the end.
  If monthNumber < 3 Then
    fullYear = fullYear - 1
    monthNumber = monthNumber + 12
  End If
  AlipayCrossBorderDayNumber = 365 * fullYear + Int(fullYear / 4) - Int(fullYear / 100) + Int(fullYear / 400) _
    + Int((153 * (monthNumber - 3) + 2) / 5) + CLng(Mid(dayText, 7, 2))
End Function

' The day before.
Function AlipayCrossBorderDayBefore(dayText)
  Dim fullYear, monthNumber, dayNumber
  fullYear = CLng(Left(dayText, 4))
  monthNumber = CLng(Mid(dayText, 5, 2))
  dayNumber = CLng(Mid(dayText, 7, 2)) - 1
  If dayNumber = 0 Then
    monthNumber = monthNumber - 1
    If monthNumber = 0 Then
      monthNumber = 12
      fullYear = fullYear - 1
    End If
    dayNumber = AlipayCrossBorderDaysIn(fullYear, monthNumber)
  End If
  AlipayCrossBorderDayBefore = Right("000" & fullYear, 4) & Right("0" & monthNumber, 2) & Right("0" & dayNumber, 2)
End Function

' The day of a time, yyyy-MM-dd HH:mm:ss.
Function AlipayCrossBorderDayOf(timeText)
  AlipayCrossBorderDayOf = Left(timeText, 4) & Mid(timeText, 6, 2) & Mid(timeText, 9, 2)
End Function

' The minutes between two times, yyyy-MM-dd HH:mm:ss.
Function AlipayCrossBorderMinutesBetween(earlier, later)
  AlipayCrossBorderMinutesBetween = AlipayCrossBorderMinuteNumber(later) - AlipayCrossBorderMinuteNumber(earlier)
End Function

Function AlipayCrossBorderMinuteNumber(timeText)
  AlipayCrossBorderMinuteNumber = AlipayCrossBorderDayNumber(AlipayCrossBorderDayOf(timeText)) * 1440 + CLng(Mid(timeText, 12, 2)) * 60 + CLng(Mid(timeText, 15, 2)) + CLng(Mid(timeText, 18, 2)) / 60
End Function

' Parameters that are JSON. They are given by their parts, NAME[0].FIELD or NAME.FIELD, and the kit writes the text.

' What the parts of a parameter are.
Class AlipayCrossBorderParts
  Public IsList
  Public Most    ' entries of a list
  Public Example ' the path of a part
  Public Rules   ' a AlipayCrossBorderRules: the fields of an entry

  ' The name of a part.
  Public Function Path(name, index, field)
    Path = name & "." & field
    If IsList Then Path = name & "[" & index & "]." & field
  End Function
End Class

' The parts that were given of one parameter.
Class AlipayCrossBorderGivenParts
  Private m_values
  Private m_highest

  Private Sub Class_Initialize()
    Set m_values = Server.CreateObject("Scripting.Dictionary")
    m_highest = 0
  End Sub

  Public Sub Add(ByVal index, field, value)
    If index < 0 Then index = 0
    If index > m_highest Then m_highest = index
    m_values.Add index & "." & field, value
  End Sub

  ' The highest index that is there.
  Public Property Get Highest()
    Highest = m_highest
  End Property

  ' The fields of an entry that are there, in the order of names.
  Public Function Entry(index, names)
    Dim name, fields
    Set fields = Server.CreateObject("Scripting.Dictionary")
    For Each name In names
      If m_values.Exists(index & "." & name) Then fields.Add name, m_values.Item(index & "." & name)
    Next
    Set Entry = fields
  End Function
End Class

' Name, index (-1 when there is none) and field of a part's path; Empty for what is no such path.
Function AlipayCrossBorderPartOf(path)
  Dim name, index, field, point, bracket
  AlipayCrossBorderPartOf = Empty
  point = InStr(1, path, ".", 0)
  If point = 0 Then Exit Function
  name = Left(path, point - 1)
  field = Mid(path, point + 1)
  index = -1
  bracket = InStr(1, name, "[", 0)
  If bracket > 0 Then
    If Right(name, 1) <> "]" Then Exit Function
    index = AlipayCrossBorderPartIndex(Mid(name, bracket + 1, Len(name) - bracket - 1))
    If index < 0 Then Exit Function
    name = Left(name, bracket - 1)
  End If
  If Len(name) = 0 Or Len(field) = 0 Or InStr(1, field, ".", 0) > 0 Then Exit Function
  If InStr(1, name & field, "[", 0) > 0 Or InStr(1, name & field, "]", 0) > 0 Then Exit Function
  AlipayCrossBorderPartOf = Array(name, index, field)
End Function

' 0 to 999 without leading zeros; -1 for anything else.
Function AlipayCrossBorderPartIndex(digits)
  AlipayCrossBorderPartIndex = -1
  If Len(digits) > 3 Or Not AlipayCrossBorderOnlyHas(digits, "0123456789") Then Exit Function
  If Len(digits) > 1 And Left(digits, 1) = "0" Then Exit Function
  AlipayCrossBorderPartIndex = CLng(digits)
End Function

' A dictionary of text as a JSON object, in its order and without blanks.
Function AlipayCrossBorderJsonObject(fields)
  Dim name, mark
  mark = "{"
  AlipayCrossBorderJsonObject = ""
  For Each name In fields.Keys
    AlipayCrossBorderJsonObject = AlipayCrossBorderJsonObject & mark & AlipayCrossBorderJsonText(name) & ":" & AlipayCrossBorderJsonText(fields.Item(name))
    mark = ","
  Next
  If mark = "{" Then AlipayCrossBorderJsonObject = mark
  AlipayCrossBorderJsonObject = AlipayCrossBorderJsonObject & "}"
End Function

Function AlipayCrossBorderJsonText(ByVal text)
  Dim code
  text = Replace(Replace(text, "\", "\\"), """", "\""")
  For code = 0 To 31
    If InStr(1, text, ChrW(code), 0) > 0 Then text = Replace(text, ChrW(code), "\u00" & LCase(Right("0" & Hex(code), 2)))
  Next
  AlipayCrossBorderJsonText = """" & text & """"
End Function

' What a service takes: its parameters in order, and the rules over several of them.
Class AlipayCrossBorderRules
  Private m_rules
  Private m_constraints

  Private Sub Class_Initialize()
    Set m_rules = Server.CreateObject("Scripting.Dictionary")
    Set m_constraints = Server.CreateObject("Scripting.Dictionary")
  End Sub

  ' A new parameter, its rule to be filled in.
  Public Function Add(name)
    Dim rule
    Set rule = New AlipayCrossBorderRule
    m_rules.Add name, rule
    Set Add = rule
  End Function

  ' A rule over several parameters; kind: exactly_one_of, goes_together, at_least_one_of, period (first and last day).
  Public Function Constrain(kind, code, names)
    Dim constraint
    Set constraint = New AlipayCrossBorderConstraint
    constraint.Kind = kind
    constraint.Code = code
    constraint.Names = names
    m_constraints.Add m_constraints.Count, constraint
    Set Constrain = constraint
  End Function

  Public Function Has(name)
    Has = m_rules.Exists(name)
  End Function

  Public Property Get Names()
    Names = m_rules.Keys
  End Property

  Public Function Rule(name)
    Set Rule = m_rules.Item(name)
  End Function

  Public Property Get Constraints()
    Constraints = m_constraints.Items
  End Property
End Class

Class AlipayCrossBorderConstraint
  Public Kind
  Public Code
  Public Names
  Public Days        ' of a period: how many it may have
  Public BeforeToday ' of a period: it ends before today
End Class

' The rules of one parameter; Empty where there is none.
Class AlipayCrossBorderRule
  Public Required
  Public Bytes
  Public MinBytes
  Public Format
  Public Allowed
  Public Decimals
  Public DecimalsOf
  Public Minimum
  Public Maximum
  Public Fixed
  Public FixedField
  Public FixedNow   ' True: the time, as the format has it
  Public Usual
  Public UsualField
  Public UsualNow
  Public EqualTo
  Public Hint
  Public IgnoresCase
  Public MostItems  ' between commas
  Public LatestNow  ' True: it must not be in the future
  Public Parts      ' a AlipayCrossBorderParts when it is JSON, given by its parts; else Nothing

  Private Sub Class_Initialize()
    Set Parts = Nothing
  End Sub
End Class

' One value and its rule: what it must be, how long, in which form.
Class AlipayCrossBorderValueChecks
  Private m_config
  Private m_error
  Private m_clock
  Private m_now

  ' clock: looked at once, and only when a rule needs it; Nothing where none does.
  Public Sub Init(config, lastError, clock)
    Set m_config = config
    Set m_error = lastError
    Set m_clock = clock
    m_now = ""
  End Sub

  ' yyyy-MM-dd HH:mm:ss, GMT+8.
  Public Property Get TimeText()
    If Len(m_now) = 0 Then m_now = m_clock.Text()
    TimeText = m_now
  End Property

  ' Raises the first refusal. path: the parameter that is named in it; values: what stands beside the value.
  Public Sub Check(path, rule, value, values)
    If Len(value) = 0 Then
      If rule.Required Then m_error.Refuse "missing", path, ""
      Exit Sub
    End If
    CheckFixed path, rule, value
    CheckSize path, rule, AlipayCrossBorderEncoded(m_error, m_config.Charset, path, value)
    If Not IsEmpty(rule.Format) Then
      If Not AlipayCrossBorderHasFormat(value, rule.Format) Then m_error.Refuse "bad_format", path, AlipayCrossBorderFormatSays(rule.Format)
    End If
    If Not IsEmpty(rule.Allowed) Then
      If Not IsAllowed(rule, value) Then m_error.Refuse "not_allowed", path, Join(rule.Allowed, ", ")
    End If
    CheckNumber path, rule, value, values
    If Not IsEmpty(rule.MostItems) Then
      If UBound(Split(value, ",")) >= rule.MostItems Then m_error.Refuse "too_many", path, CStr(rule.MostItems)
    End If
    If rule.LatestNow Then
      If StrComp(value, Clocked(rule), 0) > 0 Then m_error.Refuse "in_future", path, ""
    End If
  End Sub

  ' Whether a value of an answer keeps the rules of its field.
  Public Function Fits(rule, value)
    Dim bytes
    Fits = Not rule.Required
    If Len(value) = 0 Then Exit Function
    Fits = False
    If Not IsEmpty(rule.Bytes) Then
      bytes = AlipayCrossBorderEncode(m_config.Charset, value)
      If IsNull(bytes) Or Len(bytes) > rule.Bytes Then Exit Function
    End If
    If Not IsEmpty(rule.Format) Then
      If Not AlipayCrossBorderHasFormat(value, rule.Format) Then Exit Function
    End If
    Fits = True
    If Not IsEmpty(rule.Allowed) Then Fits = IsAllowed(rule, value)
  End Function

  ' What the rule puts in the place of a value that is not given; Null when there is nothing.
  Public Function Filling(rule)
    Filling = ""
    If Not IsEmpty(rule.Fixed) Then
      Filling = rule.Fixed
    ElseIf Not IsEmpty(rule.FixedField) Then
      Filling = m_config.Value(rule.FixedField)
    ElseIf Not IsEmpty(rule.Usual) Then
      Filling = rule.Usual
    ElseIf Not IsEmpty(rule.UsualField) Then
      Filling = m_config.Value(rule.UsualField)
    ElseIf rule.FixedNow Or rule.UsualNow Then
      Filling = Clocked(rule)
    End If
    If Len(Filling) = 0 Then Filling = Null
  End Function

  ' The time as the rule's format has it.
  Private Function Clocked(rule)
    Clocked = AlipayCrossBorderMoment(TimeText, AlipayCrossBorderFormatPattern(rule.Format))
  End Function

  Private Sub CheckSize(path, rule, bytes)
    If Not IsEmpty(rule.Bytes) Then
      If Len(bytes) > rule.Bytes Then m_error.Refuse "too_long", path, CStr(rule.Bytes)
    End If
    If Not IsEmpty(rule.MinBytes) Then
      If Len(bytes) < rule.MinBytes Then m_error.Refuse "too_short", path, CStr(rule.MinBytes)
    End If
  End Sub

  Private Sub CheckFixed(path, rule, ByVal value)
    Dim expected, field
    If Not IsEmpty(rule.EqualTo) Then
      field = rule.EqualTo
    ElseIf Not IsEmpty(rule.Fixed) Then
      expected = rule.Fixed
    ElseIf Not IsEmpty(rule.FixedField) Then
      field = rule.FixedField
    ElseIf rule.FixedNow Then
      expected = Clocked(rule)
    Else
      Exit Sub
    End If
    If Not IsEmpty(field) Then
      expected = m_config.Value(field)
      If Len(expected) = 0 Then m_error.Refuse "missing", "config." & field, ""
    End If
    If rule.IgnoresCase Then
      value = AlipayCrossBorderLower(value)
      expected = AlipayCrossBorderLower(expected)
    End If
    If Not AlipayCrossBorderSame(value, expected) Then m_error.Refuse "not_allowed", path, rule.Hint
  End Sub

  Private Function IsAllowed(rule, value)
    Dim allowed
    IsAllowed = False
    For Each allowed In rule.Allowed
      If AlipayCrossBorderSame(allowed, value) Then IsAllowed = True
    Next
  End Function

  Private Sub CheckNumber(path, rule, value, values)
    Dim places
    places = -1
    If Not IsEmpty(rule.Decimals) Then places = rule.Decimals
    If Not IsEmpty(rule.DecimalsOf) Then places = AlipayCrossBorderCurrencyDecimals(AlipayCrossBorderValueOf(values, rule.DecimalsOf))
    If places >= 0 And AlipayCrossBorderDecimals(value) > places Then m_error.Refuse "too_many_decimals", path, CStr(places)
    If Not IsEmpty(rule.Minimum) Then
      If AlipayCrossBorderCompareDecimals(value, rule.Minimum) < 0 Then m_error.Refuse "too_small", path, rule.Minimum
    End If
    If Not IsEmpty(rule.Maximum) Then
      If AlipayCrossBorderCompareDecimals(value, rule.Maximum) > 0 Then m_error.Refuse "too_large", path, rule.Maximum
    End If
  End Sub
End Class

' Checks and completes the parameters of a service by its rules.
Class AlipayCrossBorderValidation
  Private m_error
  Private m_rules
  Private m_checks
  Private m_values
  Private m_parts

  ' clock: Nothing where no rule needs it.
  Public Sub Init(config, lastError, rules, clock)
    Set m_error = lastError
    Set m_rules = rules
    Set m_checks = New AlipayCrossBorderValueChecks
    m_checks.Init config, lastError, clock
  End Sub

  ' The parameters that are sent, in the order of the description. Raises the first refusal.
  Public Function Complete(given)
    Dim name, constraint
    Set m_values = Server.CreateObject("Scripting.Dictionary")
    Set m_parts = Server.CreateObject("Scripting.Dictionary")
    For Each name In given.Keys
      TakeName name, given.Item(name)
    Next
    For Each name In m_rules.Names
      Fill name, m_rules.Rule(name), given
    Next
    For Each name In m_rules.Names
      If m_parts.Exists(name) Then m_values.Item(name) = Written(name, m_rules.Rule(name).Parts, m_parts.Item(name))
      m_checks.Check name, m_rules.Rule(name), AlipayCrossBorderValueOf(m_values, name), m_values
    Next
    For Each constraint In m_rules.Constraints
      CheckConstraint constraint
    Next
    Set Complete = m_values
  End Function

  ' Checks each parameter of what was sent by its rule; others may be there as well. Raises the first refusal.
  Public Sub CheckEach(sent)
    Dim name
    For Each name In m_rules.Names
      m_checks.Check name, m_rules.Rule(name), AlipayCrossBorderValueOf(sent, name), sent
    Next
  End Sub

  ' A name that is given: that of a parameter, or of a part of one.
  Private Sub TakeName(name, value)
    Dim part, parts
    If m_rules.Has(name) Then
      Set parts = m_rules.Rule(name).Parts
      If Not parts Is Nothing Then m_error.Refuse "not_allowed", name, "give its parts, such as " & parts.Example
      Exit Sub
    End If
    part = AlipayCrossBorderPartOf(name)
    Set parts = Nothing
    If Not IsEmpty(part) Then
      If m_rules.Has(part(0)) Then Set parts = m_rules.Rule(part(0)).Parts
    End If
    If parts Is Nothing Then m_error.Refuse "unknown", name, ""
    If parts.IsList <> (part(1) >= 0) Or Not parts.Rules.Has(part(2)) Then m_error.Refuse "unknown", name, ""
    If part(1) >= parts.Most Then m_error.Refuse "too_many", part(0), CStr(parts.Most)
    If Len(value) = 0 Then Exit Sub
    If Not m_parts.Exists(part(0)) Then m_parts.Add part(0), New AlipayCrossBorderGivenParts
    m_parts.Item(part(0)).Add part(1), part(2), value
  End Sub

  ' The JSON of the parts that were given. Raises the first refusal, with the path of the part.
  Private Function Written(name, parts, given)
    Dim index, field, entry, mark
    mark = ""
    Written = ""
    For index = 0 To given.Highest
      Set entry = given.Entry(index, parts.Rules.Names)
      For Each field In parts.Rules.Names
        m_checks.Check parts.Path(name, index, field), parts.Rules.Rule(field), AlipayCrossBorderValueOf(entry, field), entry
      Next
      Written = Written & mark & AlipayCrossBorderJsonObject(entry)
      mark = ","
    Next
    If parts.IsList Then Written = "[" & Written & "]"
  End Function

  ' Adds what was given, or what the rules put in its place.
  Private Sub Fill(name, rule, given)
    Dim value
    value = Null
    If given.Exists(name) Then value = given.Item(name)
    If Len(value) = 0 Then value = Null
    If IsNull(value) Then value = m_checks.Filling(rule)
    If m_parts.Exists(name) Then value = "" ' keeps its place
    If Not IsNull(value) Then m_values.Add name, value
  End Sub

  Private Sub CheckConstraint(constraint)
    Dim name, present, absent, names
    names = constraint.Names
    present = 0
    For Each name In names
      If Len(AlipayCrossBorderValueOf(m_values, name)) > 0 Then
        present = present + 1
      ElseIf IsEmpty(absent) Then
        absent = name
      End If
    Next
    Select Case constraint.Kind
    Case "exactly_one_of"
      If present <> 1 Then m_error.Refuse constraint.Code, names(0), Join(names, ", ")
    Case "goes_together"
      If present > 0 And Not IsEmpty(absent) Then m_error.Refuse constraint.Code, absent, Join(names, ", ")
    Case "at_least_one_of"
      If present = 0 Then m_error.Refuse constraint.Code, names(0), Join(names, ", ")
    Case "period"
      If IsEmpty(absent) Then CheckPeriod constraint, m_values.Item(names(0)), m_values.Item(names(1)), names(1)
    End Select
  End Sub

  Private Sub CheckPeriod(constraint, first, last, name)
    Dim days
    days = AlipayCrossBorderDayNumber(last) - AlipayCrossBorderDayNumber(first) + 1
    If days < 1 Then m_error.Refuse constraint.Code, name, "it ends before it begins"
    If days > constraint.Days Then m_error.Refuse constraint.Code, name, "it has more days than the gateway gives at once"
    If constraint.BeforeToday And StrComp(last, AlipayCrossBorderDayOf(m_checks.TimeText), 0) >= 0 Then m_error.Refuse constraint.Code, name, "it must end before today"
  End Sub
End Class

' alipay.acquire.customs: Declare a payment to the customs
Function AlipayCrossBorderAlipayAcquireCustomsRules()
  Dim rules, rule, parts, constraint
  Set rules = New AlipayCrossBorderRules

  Set rule = rules.Add("service") ' The service of the gateway that is called
  rule.Required = True
  rule.Fixed = "alipay.acquire.customs"
  rule.Bytes = 64

  Set rule = rules.Add("partner") ' Your merchant id (PID)
  rule.Required = True
  rule.FixedField = "partner"
  rule.Bytes = 16
  rule.Format = "digits"

  Set rule = rules.Add("_input_charset") ' The charset of the bytes that are signed and sent
  rule.Required = True
  rule.FixedField = "charset"
  rule.IgnoresCase = True

  Set rule = rules.Add("out_request_no") ' Your number of the declaration, unique
  rule.Required = True
  rule.Bytes = 32
  rule.MinBytes = 6
  rule.Format = "word"

  Set rule = rules.Add("trade_no") ' The gateway's number of the payment
  rule.Required = True
  rule.Bytes = 64
  rule.Format = "digits"

  Set rule = rules.Add("merchant_customs_code") ' Your code at the customs
  rule.Required = True
  rule.Bytes = 20

  Set rule = rules.Add("merchant_customs_name") ' Your name at the customs
  rule.Required = True

  Set rule = rules.Add("amount") ' How much, in RMB
  rule.Required = True
  rule.Bytes = 20
  rule.Format = "amount"
  rule.Decimals = 2
  rule.Minimum = "0.01"

  Set rule = rules.Add("customs_place") ' Which customs, such as ZONGSHU, HANGZHOU, NINGBO, GUANGZHOU
  rule.Required = True
  rule.Format = "word"

  Set rule = rules.Add("is_split") ' T: the order is declared in parts
  rule.Allowed = Array("T", "t")

  Set rule = rules.Add("sub_out_biz_no") ' Number of the part

  Set rule = rules.Add("buyer_name") ' Name of who ordered

  Set rule = rules.Add("buyer_id_no") ' Number of that person's identity card

  Set constraint = rules.Constrain("goes_together", "goes_with", Array("is_split", "sub_out_biz_no"))

  Set AlipayCrossBorderAlipayAcquireCustomsRules = rules
End Function

' How the merchant's server calls it, and what it answers.
Function AlipayCrossBorderAlipayAcquireCustomsWay()
  Dim way, answer
  Set answer = New AlipayCrossBorderAnswerForm
  answer.Name = "result"
  answer.IsTable = False
  Set answer.Fields = AlipayCrossBorderResultRecordFields()
  answer.ResultField = "result_code"
  answer.ResultGood = "SUCCESS"
  answer.ResultCode = "detail_error_code"
  answer.Root = "alipay"
  answer.Success = "is_success"
  answer.Good = "T"
  answer.Refusal = "error"
  answer.Response = "response"

  Set way = New AlipayCrossBorderWay
  way.Method = "post"
  way.Repeatable = False
  way.Pause = 0
  Set way.Answer = answer
  Set AlipayCrossBorderAlipayAcquireCustomsWay = way
End Function

' alipay.acquire.refund.query: Ask what became of a refund
Function AlipayCrossBorderAlipayAcquireRefundQueryRules()
  Dim rules, rule, parts
  Set rules = New AlipayCrossBorderRules

  Set rule = rules.Add("service") ' The service of the gateway that is called
  rule.Required = True
  rule.Fixed = "alipay.acquire.refund.query"
  rule.Bytes = 64

  Set rule = rules.Add("partner") ' Your merchant id (PID)
  rule.Required = True
  rule.FixedField = "partner"
  rule.Bytes = 16
  rule.Format = "digits"

  Set rule = rules.Add("_input_charset") ' The charset of the bytes that are signed and sent
  rule.Required = True
  rule.FixedField = "charset"
  rule.IgnoresCase = True

  Set rule = rules.Add("out_trade_no") ' Your order number
  rule.Required = True
  rule.Bytes = 64
  rule.Format = "order-number"

  Set rule = rules.Add("out_return_no") ' Your refund number
  rule.Required = True
  rule.Bytes = 128
  rule.Format = "order-number"

  Set AlipayCrossBorderAlipayAcquireRefundQueryRules = rules
End Function

' How the merchant's server calls it, and what it answers.
Function AlipayCrossBorderAlipayAcquireRefundQueryWay()
  Dim way, answer
  Set answer = New AlipayCrossBorderAnswerForm
  answer.Name = "refund_state"
  answer.IsTable = False
  Set answer.Fields = AlipayCrossBorderRefundStateRecordFields()
  answer.ResultField = "response_code"
  answer.ResultGood = "SUCCESS"
  answer.Root = "alipay"
  answer.Success = "is_success"
  answer.Good = "T"
  answer.Refusal = "error"
  answer.Response = "response"

  Set way = New AlipayCrossBorderWay
  way.Method = "get"
  way.Repeatable = True
  way.Pause = 0
  Set way.Answer = answer
  Set AlipayCrossBorderAlipayAcquireRefundQueryWay = way
End Function

' alipay.overseas.acquire.customs.query: Ask what became of declarations
Function AlipayCrossBorderAlipayOverseasAcquireCustomsQueryRules()
  Dim rules, rule, parts
  Set rules = New AlipayCrossBorderRules

  Set rule = rules.Add("service") ' The service of the gateway that is called
  rule.Required = True
  rule.Fixed = "alipay.overseas.acquire.customs.query"
  rule.Bytes = 64

  Set rule = rules.Add("partner") ' Your merchant id (PID)
  rule.Required = True
  rule.FixedField = "partner"
  rule.Bytes = 16
  rule.Format = "digits"

  Set rule = rules.Add("_input_charset") ' The charset of the bytes that are signed and sent
  rule.Required = True
  rule.FixedField = "charset"
  rule.IgnoresCase = True

  Set rule = rules.Add("out_request_nos") ' Your numbers of declarations, parted by commas
  rule.Required = True
  rule.Bytes = 329
  rule.Format = "words"
  rule.MostItems = 10

  Set AlipayCrossBorderAlipayOverseasAcquireCustomsQueryRules = rules
End Function

' How the merchant's server calls it, and what it answers.
Function AlipayCrossBorderAlipayOverseasAcquireCustomsQueryWay()
  Dim way, answer
  Set answer = New AlipayCrossBorderAnswerForm
  answer.Name = "result"
  answer.IsTable = False
  Set answer.Fields = AlipayCrossBorderResultRecordFields()
  answer.ResultField = "result_code"
  answer.ResultGood = "SUCCESS"
  answer.ResultCode = "detail_error_code"
  answer.Root = "alipay"
  answer.Success = "is_success"
  answer.Good = "T"
  answer.Refusal = "error"
  answer.Response = "response"

  Set way = New AlipayCrossBorderWay
  way.Method = "get"
  way.Repeatable = True
  way.Pause = 0
  Set way.Answer = answer
  Set AlipayCrossBorderAlipayOverseasAcquireCustomsQueryWay = way
End Function

' alipay.overseas.secmerchant.online.maintain: Register a seller behind a payment service provider
Function AlipayCrossBorderAlipayOverseasSecmerchantOnlineMaintainRules()
  Dim rules, rule, parts
  Set rules = New AlipayCrossBorderRules

  Set rule = rules.Add("service") ' The service of the gateway that is called
  rule.Required = True
  rule.Fixed = "alipay.overseas.secmerchant.online.maintain"
  rule.Bytes = 64

  Set rule = rules.Add("partner") ' Your merchant id (PID)
  rule.Required = True
  rule.FixedField = "partner"
  rule.Bytes = 16
  rule.Format = "digits"

  Set rule = rules.Add("_input_charset") ' The charset of the bytes that are signed and sent
  rule.Required = True
  rule.FixedField = "charset"
  rule.IgnoresCase = True

  Set rule = rules.Add("timestamp") ' When it is sent, GMT+8; good for 30 minutes
  rule.Required = True
  rule.UsualNow = True
  rule.Format = "datetime"
  rule.LatestNow = True

  Set rule = rules.Add("secondary_merchant_name") ' Name of the seller
  rule.Required = True
  rule.Bytes = 64

  Set rule = rules.Add("secondary_merchant_id") ' Id of the seller
  rule.Required = True
  rule.Bytes = 64

  Set rule = rules.Add("secondary_merchant_industry") ' Industry of the seller, a merchant category code
  rule.Required = True
  rule.Bytes = 4
  rule.Format = "digits"

  Set rule = rules.Add("register_country") ' Country of the seller, two letters
  rule.Required = True
  rule.Bytes = 2
  rule.Format = "capitals"

  Set rule = rules.Add("register_address") ' Address of the seller
  rule.Required = True
  rule.Bytes = 256

  Set rule = rules.Add("site_infos") ' The seller's sites
  rule.Required = True
  Set parts = New AlipayCrossBorderParts
  Set rule.Parts = parts
  parts.IsList = True
  parts.Most = 5
  parts.Example = "site_infos[0].site_type"
  Set parts.Rules = New AlipayCrossBorderRules
  Set rule = parts.Rules.Add("site_type") ' Kind of site, such as WEB or APP
  rule.Required = True
  rule.Bytes = 32
  rule.Format = "word"
  Set rule = parts.Rules.Add("site_url") ' Address of the site
  rule.Format = "url"
  Set rule = parts.Rules.Add("site_name") ' Name of the site

  Set rule = rules.Add("secondary_merchant_type") ' Kind of seller
  rule.Bytes = 32
  rule.Format = "word"

  Set AlipayCrossBorderAlipayOverseasSecmerchantOnlineMaintainRules = rules
End Function

' How the merchant's server calls it, and what it answers.
Function AlipayCrossBorderAlipayOverseasSecmerchantOnlineMaintainWay()
  Dim way, answer
  Set answer = New AlipayCrossBorderAnswerForm
  answer.Name = "result"
  answer.IsTable = False
  Set answer.Fields = AlipayCrossBorderResultRecordFields()
  answer.ResultField = "result_code"
  answer.ResultGood = "SUCCESS"
  answer.ResultCode = "detail_error_code"
  answer.Root = "alipay"
  answer.Success = "is_success"
  answer.Good = "T"
  answer.Refusal = "error"
  answer.Response = "response"

  Set way = New AlipayCrossBorderWay
  way.Method = "post"
  way.Repeatable = False
  way.Pause = 0
  Set way.Answer = answer
  Set AlipayCrossBorderAlipayOverseasSecmerchantOnlineMaintainWay = way
End Function

' alipay.overseas.secmerchant.online.queryStatus: Ask what became of a registration
Function AlipayCrossBorderAlipayOverseasSecmerchantOnlineQueryStatusRules()
  Dim rules, rule, parts
  Set rules = New AlipayCrossBorderRules

  Set rule = rules.Add("service") ' The service of the gateway that is called
  rule.Required = True
  rule.Fixed = "alipay.overseas.secmerchant.online.queryStatus"
  rule.Bytes = 64

  Set rule = rules.Add("partner") ' Your merchant id (PID)
  rule.Required = True
  rule.FixedField = "partner"
  rule.Bytes = 16
  rule.Format = "digits"

  Set rule = rules.Add("_input_charset") ' The charset of the bytes that are signed and sent
  rule.Required = True
  rule.FixedField = "charset"
  rule.IgnoresCase = True

  Set rule = rules.Add("timestamp") ' When it is sent, GMT+8; good for 30 minutes
  rule.Required = True
  rule.UsualNow = True
  rule.Format = "datetime"
  rule.LatestNow = True

  Set rule = rules.Add("secondary_merchant_id") ' Id of the seller
  rule.Required = True
  rule.Bytes = 64

  Set rule = rules.Add("payment_method") ' The way of paying that was registered
  rule.Required = True
  rule.Fixed = "ONLINE_PAYMENT"

  Set AlipayCrossBorderAlipayOverseasSecmerchantOnlineQueryStatusRules = rules
End Function

' How the merchant's server calls it, and what it answers.
Function AlipayCrossBorderAlipayOverseasSecmerchantOnlineQueryStatusWay()
  Dim way, answer
  Set answer = New AlipayCrossBorderAnswerForm
  answer.Name = "result"
  answer.IsTable = False
  Set answer.Fields = AlipayCrossBorderResultRecordFields()
  answer.ResultField = "result_code"
  answer.ResultGood = "SUCCESS"
  answer.ResultCode = "detail_error_code"
  answer.Root = "alipay"
  answer.Success = "is_success"
  answer.Good = "T"
  answer.Refusal = "error"
  answer.Response = "response"

  Set way = New AlipayCrossBorderWay
  way.Method = "get"
  way.Repeatable = True
  way.Pause = 0
  Set way.Answer = answer
  Set AlipayCrossBorderAlipayOverseasSecmerchantOnlineQueryStatusWay = way
End Function

' create_forex_trade: Pay in a web browser
Function AlipayCrossBorderCreateForexTradeRules()
  Dim rules, rule, parts, constraint
  Set rules = New AlipayCrossBorderRules

  Set rule = rules.Add("service") ' The service of the gateway that is called
  rule.Required = True
  rule.Fixed = "create_forex_trade"
  rule.Bytes = 64

  Set rule = rules.Add("partner") ' Your merchant id (PID)
  rule.Required = True
  rule.FixedField = "partner"
  rule.Bytes = 16
  rule.Format = "digits"

  Set rule = rules.Add("_input_charset") ' The charset of the bytes that are signed and sent
  rule.Required = True
  rule.FixedField = "charset"
  rule.IgnoresCase = True

  Set rule = rules.Add("notify_url") ' Where the notification goes
  rule.UsualField = "notify_url"
  rule.Bytes = 200
  rule.Format = "url"

  Set rule = rules.Add("return_url") ' Where the buyer comes back to
  rule.UsualField = "return_url"
  rule.Bytes = 200
  rule.Format = "url"

  Set rule = rules.Add("subject") ' Short name of the goods; the buyer sees it
  rule.Required = True
  rule.Bytes = 256

  Set rule = rules.Add("body") ' Details of the goods
  rule.Bytes = 400

  Set rule = rules.Add("out_trade_no") ' Your order number, unique for your partner id
  rule.Required = True
  rule.Bytes = 64
  rule.Format = "order-number"

  Set rule = rules.Add("currency") ' Settlement currency of your contract
  rule.Required = True
  rule.EqualTo = "currency"
  rule.Bytes = 10
  rule.Format = "currency"
  rule.Hint = "the settlement currency is the one that is written in your contract (FAQ 10); set it in the config and send no other"

  Set rule = rules.Add("total_fee") ' Price in the settlement currency
  rule.Format = "amount"
  rule.DecimalsOf = "currency"
  rule.Minimum = "0.01"
  rule.Maximum = "1000000.00"

  Set rule = rules.Add("rmb_fee") ' Price in RMB; the settlement is still in the currency of the contract
  rule.Format = "amount"
  rule.Decimals = 2
  rule.Minimum = "0.01"
  rule.Maximum = "1000000.00"

  Set rule = rules.Add("timeout_rule") ' Time from the buyer's login to the payment; Alipay must have switched it on
  rule.Allowed = Array("5m", "10m", "15m", "30m", "1h", "2h", "3h", "5h", "10h", "12h", "1d", "3d", "7d", "15d")

  Set rule = rules.Add("order_gmt_create") ' When the order was made, GMT+8
  rule.Format = "datetime"

  Set rule = rules.Add("order_valid_time") ' Seconds from the redirect to the buyer's login
  rule.Format = "digits"
  rule.Minimum = "61"
  rule.Maximum = "2592000"

  Set rule = rules.Add("auth_token") ' Token of the express login

  Set rule = rules.Add("supplier") ' Seller name that the cashier page shows

  Set rule = rules.Add("seller_id") ' Id of the seller behind a payment service provider (old name)

  Set rule = rules.Add("seller_name") ' Name of that seller (old name)

  Set rule = rules.Add("seller_industry") ' Industry of that seller (old name)

  Set rule = rules.Add("secondary_merchant_id") ' Id of the seller behind a payment service provider
  rule.Bytes = 64

  Set rule = rules.Add("secondary_merchant_name") ' Name of that seller
  rule.Bytes = 64

  Set rule = rules.Add("secondary_merchant_industry") ' Industry of that seller, a merchant category code
  rule.Bytes = 4
  rule.Format = "digits"

  Set rule = rules.Add("specified_pay_channel") ' A fixed pay channel

  Set rule = rules.Add("product_code") ' Product of your contract
  rule.Allowed = Array("NEW_OVERSEAS_SELLER", "OVERSEAS_SELLER")

  Set rule = rules.Add("split_fund_info") ' How the amount is split
  Set parts = New AlipayCrossBorderParts
  Set rule.Parts = parts
  parts.IsList = True
  parts.Most = 10
  parts.Example = "split_fund_info[0].transIn"
  Set parts.Rules = New AlipayCrossBorderRules
  Set rule = parts.Rules.Add("transIn") ' Who gets it, an id that begins with 2088
  rule.Required = True
  rule.Bytes = 16
  rule.Format = "digits"
  Set rule = parts.Rules.Add("amount") ' How much
  rule.Required = True
  rule.Format = "amount"
  rule.Decimals = 2
  rule.Minimum = "0.01"
  Set rule = parts.Rules.Add("currency") ' The settlement currency with total_fee, CNY with rmb_fee
  rule.Required = True
  rule.Bytes = 3
  rule.Format = "capitals"
  Set rule = parts.Rules.Add("desc") ' What for

  Set rule = rules.Add("trade_information") ' What is sold; the newest version of the product wants it
  Set parts = New AlipayCrossBorderParts
  Set rule.Parts = parts
  parts.IsList = False
  parts.Most = 1
  parts.Example = "trade_information.business_type"
  Set parts.Rules = New AlipayCrossBorderRules
  Set rule = parts.Rules.Add("business_type") ' 1 hotel, 2 air, 3 study, 4 goods, 5 other
  rule.Required = True
  rule.Allowed = Array("1", "2", "3", "4", "5")
  Set rule = parts.Rules.Add("hotel_name") ' Name of the hotel
  Set rule = parts.Rules.Add("check_in_time") ' Day of arrival
  rule.Format = "date"
  Set rule = parts.Rules.Add("check_out_time") ' Day of departure
  rule.Format = "date"
  Set rule = parts.Rules.Add("flight_number") ' Number of the flight
  Set rule = parts.Rules.Add("departure_time") ' Time of departure
  rule.Format = "minute"
  Set rule = parts.Rules.Add("admission_notice_url") ' Address of the admission notice
  rule.Format = "url"
  Set rule = parts.Rules.Add("goods_info") ' The goods as SKU quantity, parted by
  Set rule = parts.Rules.Add("total_quantity") ' How many in all
  rule.Format = "digits"

  Set rule = rules.Add("refer_url") ' Address of the shop page
  rule.Format = "url"

  Set rule = rules.Add("payment_inst") ' The wallet that pays
  rule.Allowed = Array("ALIPAYCN", "ALIPAYHK")

  Set constraint = rules.Constrain("exactly_one_of", "exactly_one_of", Array("total_fee", "rmb_fee"))

  Set constraint = rules.Constrain("goes_together", "goes_with", Array("order_gmt_create", "order_valid_time"))

  Set AlipayCrossBorderCreateForexTradeRules = rules
End Function

' create_forex_trade_wap: Pay in the browser of a phone
Function AlipayCrossBorderCreateForexTradeWapRules()
  Dim rules, rule, parts, constraint
  Set rules = New AlipayCrossBorderRules

  Set rule = rules.Add("service") ' The service of the gateway that is called
  rule.Required = True
  rule.Fixed = "create_forex_trade_wap"
  rule.Bytes = 64

  Set rule = rules.Add("partner") ' Your merchant id (PID)
  rule.Required = True
  rule.FixedField = "partner"
  rule.Bytes = 16
  rule.Format = "digits"

  Set rule = rules.Add("_input_charset") ' The charset of the bytes that are signed and sent
  rule.Required = True
  rule.FixedField = "charset"
  rule.IgnoresCase = True

  Set rule = rules.Add("notify_url") ' Where the notification goes
  rule.UsualField = "notify_url"
  rule.Bytes = 200
  rule.Format = "url"

  Set rule = rules.Add("return_url") ' Where the buyer comes back to
  rule.UsualField = "return_url"
  rule.Bytes = 200
  rule.Format = "url"

  Set rule = rules.Add("subject") ' Short name of the goods; the buyer sees it
  rule.Required = True
  rule.Bytes = 256

  Set rule = rules.Add("body") ' Details of the goods
  rule.Bytes = 400

  Set rule = rules.Add("out_trade_no") ' Your order number, unique for your partner id
  rule.Required = True
  rule.Bytes = 64
  rule.Format = "order-number"

  Set rule = rules.Add("currency") ' Settlement currency of your contract
  rule.Required = True
  rule.EqualTo = "currency"
  rule.Bytes = 10
  rule.Format = "currency"
  rule.Hint = "the settlement currency is the one that is written in your contract (FAQ 10); set it in the config and send no other"

  Set rule = rules.Add("total_fee") ' Price in the settlement currency
  rule.Format = "amount"
  rule.DecimalsOf = "currency"
  rule.Minimum = "0.01"
  rule.Maximum = "1000000.00"

  Set rule = rules.Add("rmb_fee") ' Price in RMB; the settlement is still in the currency of the contract
  rule.Format = "amount"
  rule.Decimals = 2
  rule.Minimum = "0.01"
  rule.Maximum = "1000000.00"

  Set rule = rules.Add("timeout_rule") ' Time from the buyer's login to the payment; Alipay must have switched it on
  rule.Allowed = Array("5m", "10m", "15m", "30m", "1h", "2h", "3h", "5h", "10h", "12h", "1d", "3d", "7d", "15d")

  Set rule = rules.Add("order_gmt_create") ' When the order was made, GMT+8
  rule.Format = "datetime"

  Set rule = rules.Add("order_valid_time") ' Seconds from the redirect to the buyer's login
  rule.Format = "digits"
  rule.Minimum = "61"
  rule.Maximum = "2592000"

  Set rule = rules.Add("auth_token") ' Token of the express login

  Set rule = rules.Add("supplier") ' Seller name that the cashier page shows

  Set rule = rules.Add("seller_id") ' Id of the seller behind a payment service provider (old name)

  Set rule = rules.Add("seller_name") ' Name of that seller (old name)

  Set rule = rules.Add("seller_industry") ' Industry of that seller (old name)

  Set rule = rules.Add("secondary_merchant_id") ' Id of the seller behind a payment service provider
  rule.Bytes = 64

  Set rule = rules.Add("secondary_merchant_name") ' Name of that seller
  rule.Bytes = 64

  Set rule = rules.Add("secondary_merchant_industry") ' Industry of that seller, a merchant category code
  rule.Bytes = 4
  rule.Format = "digits"

  Set rule = rules.Add("specified_pay_channel") ' A fixed pay channel

  Set rule = rules.Add("product_code") ' Product of your contract
  rule.Allowed = Array("NEW_WAP_OVERSEAS_SELLER", "WAP_OVERSEAS_SELLER")

  Set rule = rules.Add("split_fund_info") ' How the amount is split
  Set parts = New AlipayCrossBorderParts
  Set rule.Parts = parts
  parts.IsList = True
  parts.Most = 10
  parts.Example = "split_fund_info[0].transIn"
  Set parts.Rules = New AlipayCrossBorderRules
  Set rule = parts.Rules.Add("transIn") ' Who gets it, an id that begins with 2088
  rule.Required = True
  rule.Bytes = 16
  rule.Format = "digits"
  Set rule = parts.Rules.Add("amount") ' How much
  rule.Required = True
  rule.Format = "amount"
  rule.Decimals = 2
  rule.Minimum = "0.01"
  Set rule = parts.Rules.Add("currency") ' The settlement currency with total_fee, CNY with rmb_fee
  rule.Required = True
  rule.Bytes = 3
  rule.Format = "capitals"
  Set rule = parts.Rules.Add("desc") ' What for

  Set rule = rules.Add("trade_information") ' What is sold; the newest version of the product wants it
  Set parts = New AlipayCrossBorderParts
  Set rule.Parts = parts
  parts.IsList = False
  parts.Most = 1
  parts.Example = "trade_information.business_type"
  Set parts.Rules = New AlipayCrossBorderRules
  Set rule = parts.Rules.Add("business_type") ' 1 hotel, 2 air, 3 study, 4 goods, 5 other
  rule.Required = True
  rule.Allowed = Array("1", "2", "3", "4", "5")
  Set rule = parts.Rules.Add("hotel_name") ' Name of the hotel
  Set rule = parts.Rules.Add("check_in_time") ' Day of arrival
  rule.Format = "date"
  Set rule = parts.Rules.Add("check_out_time") ' Day of departure
  rule.Format = "date"
  Set rule = parts.Rules.Add("flight_number") ' Number of the flight
  Set rule = parts.Rules.Add("departure_time") ' Time of departure
  rule.Format = "minute"
  Set rule = parts.Rules.Add("admission_notice_url") ' Address of the admission notice
  rule.Format = "url"
  Set rule = parts.Rules.Add("goods_info") ' The goods as SKU quantity, parted by
  Set rule = parts.Rules.Add("total_quantity") ' How many in all
  rule.Format = "digits"

  Set rule = rules.Add("refer_url") ' Address of the shop page
  rule.Format = "url"

  Set rule = rules.Add("payment_inst") ' The wallet that pays
  rule.Allowed = Array("ALIPAYCN", "ALIPAYHK")

  Set rule = rules.Add("app_pay") ' Y: open the wallet if the phone has it
  rule.Allowed = Array("Y", "N")

  Set rule = rules.Add("merchant_url") ' Where the link back goes
  rule.Format = "url"

  Set constraint = rules.Constrain("exactly_one_of", "exactly_one_of", Array("total_fee", "rmb_fee"))

  Set constraint = rules.Constrain("goes_together", "goes_with", Array("order_gmt_create", "order_valid_time"))

  Set AlipayCrossBorderCreateForexTradeWapRules = rules
End Function

' forex_compare_file: Download the reconciliation file
Function AlipayCrossBorderForexCompareFileRules()
  Dim rules, rule, parts, constraint
  Set rules = New AlipayCrossBorderRules

  Set rule = rules.Add("service") ' The service of the gateway that is called
  rule.Required = True
  rule.Fixed = "forex_compare_file"
  rule.Bytes = 64

  Set rule = rules.Add("partner") ' Your merchant id (PID)
  rule.Required = True
  rule.FixedField = "partner"
  rule.Bytes = 16
  rule.Format = "digits"

  Set rule = rules.Add("_input_charset") ' The charset of the bytes that are signed and sent
  rule.Required = True
  rule.FixedField = "charset"
  rule.IgnoresCase = True

  Set rule = rules.Add("start_date") ' First day, GMT+8
  rule.Required = True
  rule.Format = "date8"

  Set rule = rules.Add("end_date") ' Last day, GMT+8, before today
  rule.Required = True
  rule.Format = "date8"

  Set constraint = rules.Constrain("period", "bad_period", Array("start_date", "end_date"))
  constraint.Days = 10
  constraint.BeforeToday = True

  Set AlipayCrossBorderForexCompareFileRules = rules
End Function

' How the merchant's server calls it, and what it answers.
Function AlipayCrossBorderForexCompareFileWay()
  Dim way, answer
  Set answer = New AlipayCrossBorderAnswerForm
  answer.Name = "compare"
  answer.IsTable = True
  Set answer.Fields = AlipayCrossBorderCompareRecordFields()
  answer.Root = "alipay"
  answer.Success = "is_success"
  answer.Good = "T"
  answer.Refusal = "error"
  answer.Response = "response"
  answer.Separator = "|"
  answer.Prefix = "File download failed:"
  answer.HasRest = True
  answer.Texts.Add "No balance account data in the period", ""
  answer.Texts.Add "No balance amount data in the period", ""
  answer.Texts.Add "Over 10 days to Date period", "PERIOD_TOO_LONG"
  answer.Texts.Add "Finish date ahead of begin date", "PERIOD_BACKWARDS"
  answer.Texts.Add "Illegal Date period!", "PERIOD_ILLEGAL"
  answer.Texts.Add "Finish date not ahead of today", "PERIOD_NOT_OVER"
  answer.Texts.Add "Date format incorrect YYYYMMDD", "DATE_FORMAT"
  answer.Texts.Add "Over limit balance amount record", "TOO_MANY_RECORDS"
  answer.Texts.Add "System exception", "SYSTEM_EXCEPTION"
  answer.Texts.Add "Internet connected exception ,please try later", "NOT_CONNECTED"
  answer.Texts.Add "Merchant ID incorrect", "ILLEGAL_PARTNER"
  answer.Texts.Add "File empty", "FILE_EMPTY"

  Set way = New AlipayCrossBorderWay
  way.Method = "get"
  way.Repeatable = True
  way.Pause = 0
  Set way.Answer = answer
  Set AlipayCrossBorderForexCompareFileWay = way
End Function

' forex_liquidation_file: Download the settlement file
Function AlipayCrossBorderForexLiquidationFileRules()
  Dim rules, rule, parts, constraint
  Set rules = New AlipayCrossBorderRules

  Set rule = rules.Add("service") ' The service of the gateway that is called
  rule.Required = True
  rule.Fixed = "forex_liquidation_file"
  rule.Bytes = 64

  Set rule = rules.Add("partner") ' Your merchant id (PID)
  rule.Required = True
  rule.FixedField = "partner"
  rule.Bytes = 16
  rule.Format = "digits"

  Set rule = rules.Add("_input_charset") ' The charset of the bytes that are signed and sent
  rule.Required = True
  rule.FixedField = "charset"
  rule.IgnoresCase = True

  Set rule = rules.Add("start_date") ' First day, GMT+8
  rule.Required = True
  rule.Format = "date8"

  Set rule = rules.Add("end_date") ' Last day, GMT+8, before today
  rule.Required = True
  rule.Format = "date8"

  Set constraint = rules.Constrain("period", "bad_period", Array("start_date", "end_date"))
  constraint.Days = 10
  constraint.BeforeToday = True

  Set AlipayCrossBorderForexLiquidationFileRules = rules
End Function

' How the merchant's server calls it, and what it answers.
Function AlipayCrossBorderForexLiquidationFileWay()
  Dim way, answer
  Set answer = New AlipayCrossBorderAnswerForm
  answer.Name = "liquidation"
  answer.IsTable = True
  Set answer.Fields = AlipayCrossBorderLiquidationRecordFields()
  answer.Root = "alipay"
  answer.Success = "is_success"
  answer.Good = "T"
  answer.Refusal = "error"
  answer.Response = "response"
  answer.Separator = "|"
  answer.Prefix = "File download failed:"
  answer.HasRest = True
  answer.Texts.Add "No balance account data in the period", ""
  answer.Texts.Add "No balance amount data in the period", ""
  answer.Texts.Add "Over 10 days to Date period", "PERIOD_TOO_LONG"
  answer.Texts.Add "Finish date ahead of begin date", "PERIOD_BACKWARDS"
  answer.Texts.Add "Illegal Date period!", "PERIOD_ILLEGAL"
  answer.Texts.Add "Finish date not ahead of today", "PERIOD_NOT_OVER"
  answer.Texts.Add "Date format incorrect YYYYMMDD", "DATE_FORMAT"
  answer.Texts.Add "Over limit balance amount record", "TOO_MANY_RECORDS"
  answer.Texts.Add "System exception", "SYSTEM_EXCEPTION"
  answer.Texts.Add "Internet connected exception ,please try later", "NOT_CONNECTED"
  answer.Texts.Add "Merchant ID incorrect", "ILLEGAL_PARTNER"
  answer.Texts.Add "File empty", "FILE_EMPTY"

  Set way = New AlipayCrossBorderWay
  way.Method = "get"
  way.Repeatable = True
  way.Pause = 0
  Set way.Answer = answer
  Set AlipayCrossBorderForexLiquidationFileWay = way
End Function

' forex_rate_file: Download the exchange rates of the day
Function AlipayCrossBorderForexRateFileRules()
  Dim rules, rule, parts
  Set rules = New AlipayCrossBorderRules

  Set rule = rules.Add("service") ' The service of the gateway that is called
  rule.Required = True
  rule.Fixed = "forex_rate_file"
  rule.Bytes = 64

  Set rule = rules.Add("partner") ' Your merchant id (PID)
  rule.Required = True
  rule.FixedField = "partner"
  rule.Bytes = 16
  rule.Format = "digits"

  Set rule = rules.Add("_input_charset") ' The charset of the bytes that are signed and sent
  rule.Required = True
  rule.FixedField = "charset"
  rule.IgnoresCase = True

  Set AlipayCrossBorderForexRateFileRules = rules
End Function

' How the merchant's server calls it, and what it answers.
Function AlipayCrossBorderForexRateFileWay()
  Dim way, answer
  Set answer = New AlipayCrossBorderAnswerForm
  answer.Name = "rates"
  answer.IsTable = True
  Set answer.Fields = AlipayCrossBorderRatesRecordFields()
  answer.Root = "alipay"
  answer.Success = "is_success"
  answer.Good = "T"
  answer.Refusal = "error"
  answer.Response = "response"
  answer.Separator = "|"
  answer.Prefix = "File download failed:"
  answer.HasRest = False
  answer.Texts.Add "No balance account data in the period", ""
  answer.Texts.Add "No balance amount data in the period", ""
  answer.Texts.Add "Over 10 days to Date period", "PERIOD_TOO_LONG"
  answer.Texts.Add "Finish date ahead of begin date", "PERIOD_BACKWARDS"
  answer.Texts.Add "Illegal Date period!", "PERIOD_ILLEGAL"
  answer.Texts.Add "Finish date not ahead of today", "PERIOD_NOT_OVER"
  answer.Texts.Add "Date format incorrect YYYYMMDD", "DATE_FORMAT"
  answer.Texts.Add "Over limit balance amount record", "TOO_MANY_RECORDS"
  answer.Texts.Add "System exception", "SYSTEM_EXCEPTION"
  answer.Texts.Add "Internet connected exception ,please try later", "NOT_CONNECTED"
  answer.Texts.Add "Merchant ID incorrect", "ILLEGAL_PARTNER"
  answer.Texts.Add "File empty", "FILE_EMPTY"

  Set way = New AlipayCrossBorderWay
  way.Method = "get"
  way.Repeatable = True
  way.Pause = 0
  Set way.Answer = answer
  Set AlipayCrossBorderForexRateFileWay = way
End Function

' forex_refund: Refund a payment, wholly or partly
Function AlipayCrossBorderForexRefundRules()
  Dim rules, rule, parts, constraint
  Set rules = New AlipayCrossBorderRules

  Set rule = rules.Add("service") ' The service of the gateway that is called
  rule.Required = True
  rule.Fixed = "forex_refund"
  rule.Bytes = 64

  Set rule = rules.Add("partner") ' Your merchant id (PID)
  rule.Required = True
  rule.FixedField = "partner"
  rule.Bytes = 16
  rule.Format = "digits"

  Set rule = rules.Add("_input_charset") ' The charset of the bytes that are signed and sent
  rule.Required = True
  rule.FixedField = "charset"
  rule.IgnoresCase = True

  Set rule = rules.Add("notify_url") ' Where the notification about the refund goes
  rule.UsualField = "notify_url"
  rule.Bytes = 200
  rule.Format = "url"

  Set rule = rules.Add("out_return_no") ' Your refund number, unique for your partner id
  rule.Required = True
  rule.Bytes = 64
  rule.Format = "order-number"

  Set rule = rules.Add("out_trade_no") ' Your order number
  rule.Required = True
  rule.Bytes = 64
  rule.Format = "order-number"

  Set rule = rules.Add("return_amount") ' How much, in the settlement currency
  rule.Format = "amount"
  rule.DecimalsOf = "currency"
  rule.Minimum = "0.01"
  rule.Maximum = "1000000.00"

  Set rule = rules.Add("return_rmb_amount") ' How much, in RMB: for an order that was priced so
  rule.Format = "amount"
  rule.Decimals = 2
  rule.Minimum = "0.01"
  rule.Maximum = "1000000.00"

  Set rule = rules.Add("currency") ' Settlement currency of your contract
  rule.Required = True
  rule.EqualTo = "currency"
  rule.Bytes = 10
  rule.Format = "currency"
  rule.Hint = "as in the payment, the currency of your contract, with return_rmb_amount too (FAQ 10)"

  Set rule = rules.Add("gmt_return") ' Time of the refund, GMT+8
  rule.Required = True
  rule.UsualNow = True
  rule.Format = "date14"
  rule.LatestNow = True

  Set rule = rules.Add("reason") ' Why
  rule.Required = True
  rule.Bytes = 100

  Set rule = rules.Add("product_code") ' As in the payment
  rule.Allowed = Array("NEW_OVERSEAS_SELLER", "OVERSEAS_SELLER", "NEW_WAP_OVERSEAS_SELLER", "WAP_OVERSEAS_SELLER")

  Set rule = rules.Add("split_fund_info") ' How much of it each gives back
  rule.Bytes = 1600
  Set parts = New AlipayCrossBorderParts
  Set rule.Parts = parts
  parts.IsList = True
  parts.Most = 10
  parts.Example = "split_fund_info[0].transOut"
  Set parts.Rules = New AlipayCrossBorderRules
  Set rule = parts.Rules.Add("transOut") ' Who gives it back, an id that begins with 2088
  rule.Required = True
  rule.Bytes = 16
  rule.Format = "digits"
  Set rule = parts.Rules.Add("amount") ' How much
  rule.Required = True
  rule.Format = "amount"
  rule.Decimals = 2
  rule.Minimum = "0.01"
  Set rule = parts.Rules.Add("currency") ' The settlement currency with return_amount, CNY with return_rmb_amount
  rule.Required = True
  rule.Bytes = 3
  rule.Format = "capitals"
  Set rule = parts.Rules.Add("desc") ' What for

  Set rule = rules.Add("is_sync") ' Y: the answer is final; N: the gateway tries on, and notifies
  rule.Allowed = Array("Y", "N")

  Set constraint = rules.Constrain("exactly_one_of", "exactly_one_of", Array("return_amount", "return_rmb_amount"))

  Set AlipayCrossBorderForexRefundRules = rules
End Function

' How the merchant's server calls it, and what it answers.
Function AlipayCrossBorderForexRefundWay()
  Dim way, answer
  Set answer = New AlipayCrossBorderAnswerForm
  answer.Name = "accepted"
  answer.IsTable = False
  answer.Root = "alipay"
  answer.Success = "is_success"
  answer.Good = "T"
  answer.Refusal = "error"
  answer.Response = "response"

  Set way = New AlipayCrossBorderWay
  way.Method = "post"
  way.Repeatable = False
  way.Pause = 3
  Set way.Answer = answer
  Set AlipayCrossBorderForexRefundWay = way
End Function

' forex_refund_file: Refund many payments by one file
Function AlipayCrossBorderForexRefundFileRules()
  Dim rules, rule, parts
  Set rules = New AlipayCrossBorderRules

  Set rule = rules.Add("service") ' The service of the gateway that is called
  rule.Required = True
  rule.Fixed = "forex_refund_file"
  rule.Bytes = 64

  Set rule = rules.Add("partner") ' Your merchant id (PID)
  rule.Required = True
  rule.FixedField = "partner"
  rule.Bytes = 16
  rule.Format = "digits"

  Set rule = rules.Add("_input_charset") ' The charset of the bytes that are signed and sent
  rule.Required = True
  rule.FixedField = "charset"
  rule.IgnoresCase = True

  Set AlipayCrossBorderForexRefundFileRules = rules
End Function

' How the merchant's server calls it, and what it answers.
Function AlipayCrossBorderForexRefundFileWay()
  Dim way, answer
  Set answer = New AlipayCrossBorderAnswerForm
  answer.Name = "accepted"
  answer.IsTable = False
  answer.Root = "alipay"
  answer.Success = "is_success"
  answer.Good = "T"
  answer.Refusal = "error"
  answer.Response = "response"

  Set way = New AlipayCrossBorderWay
  way.Method = "post"
  way.Repeatable = False
  way.Pause = 3
  Set way.Answer = answer
  Set way.Upload = AlipayCrossBorderForexRefundFileUpload()
  Set AlipayCrossBorderForexRefundFileWay = way
End Function

' The file that goes with it.
Function AlipayCrossBorderForexRefundFileUpload()
  Dim upload, rule, parts

  Set upload = New AlipayCrossBorderUploadForm
  upload.Field = "refund_file"
  upload.File = "refund.txt"
  upload.Separator = "|"
  upload.LineEnd = ChrW(10)
  upload.Most = 10000
  upload.UniqueName = "out_return_no"

  Set rule = upload.Columns.Add("partner") ' Your merchant id (PID)
  rule.Required = True
  rule.FixedField = "partner"
  rule.Bytes = 16
  rule.Format = "digits"

  Set rule = upload.Columns.Add("out_return_no") ' Your refund number, unique for your partner id
  rule.Required = True
  rule.Bytes = 64
  rule.Format = "order-number"

  Set rule = upload.Columns.Add("out_trade_no") ' Your order number
  rule.Required = True
  rule.Bytes = 64
  rule.Format = "order-number"

  Set rule = upload.Columns.Add("currency") ' Settlement currency of your contract
  rule.Required = True
  rule.EqualTo = "currency"
  rule.Format = "currency"
  rule.Hint = "the currency of your contract (FAQ 10)"

  Set rule = upload.Columns.Add("return_amount") ' How much, in the settlement currency
  rule.Required = True
  rule.Format = "amount"
  rule.DecimalsOf = "currency"
  rule.Minimum = "0.01"
  rule.Maximum = "1000000.00"

  Set rule = upload.Columns.Add("gmt_return") ' Time of the refund, GMT+8
  rule.Required = True
  rule.UsualNow = True
  rule.Format = "date14"
  rule.LatestNow = True

  Set rule = upload.Columns.Add("reason") ' Why
  rule.Bytes = 255

  Set AlipayCrossBorderForexRefundFileUpload = upload
End Function

' single_trade_query: Ask what became of a payment
Function AlipayCrossBorderSingleTradeQueryRules()
  Dim rules, rule, parts, constraint
  Set rules = New AlipayCrossBorderRules

  Set rule = rules.Add("service") ' The service of the gateway that is called
  rule.Required = True
  rule.Fixed = "single_trade_query"
  rule.Bytes = 64

  Set rule = rules.Add("partner") ' Your merchant id (PID)
  rule.Required = True
  rule.FixedField = "partner"
  rule.Bytes = 16
  rule.Format = "digits"

  Set rule = rules.Add("_input_charset") ' The charset of the bytes that are signed and sent
  rule.Required = True
  rule.FixedField = "charset"
  rule.IgnoresCase = True

  Set rule = rules.Add("trade_no") ' The gateway's number of the payment
  rule.Bytes = 64
  rule.Format = "digits"

  Set rule = rules.Add("out_trade_no") ' Your order number
  rule.Bytes = 64
  rule.Format = "order-number"

  Set constraint = rules.Constrain("at_least_one_of", "at_least_one_of", Array("trade_no", "out_trade_no"))

  Set AlipayCrossBorderSingleTradeQueryRules = rules
End Function

' How the merchant's server calls it, and what it answers.
Function AlipayCrossBorderSingleTradeQueryWay()
  Dim way, answer
  Set answer = New AlipayCrossBorderAnswerForm
  answer.Name = "trade"
  answer.IsTable = False
  Set answer.Fields = AlipayCrossBorderTradeRecordFields()
  answer.Root = "alipay"
  answer.Success = "is_success"
  answer.Good = "T"
  answer.Refusal = "error"
  answer.Response = "response"

  Set way = New AlipayCrossBorderWay
  way.Method = "get"
  way.Repeatable = True
  way.Pause = 0
  Set way.Answer = answer
  Set AlipayCrossBorderSingleTradeQueryWay = way
End Function

' One record of the answer result. Its values are text; those that are not there are empty.
Class AlipayCrossBorderResultRecord
  Private m_values

  Public Sub Init(values)
    Set m_values = values
  End Sub

  ' All of them, a dictionary in the order in which they came.
  Public Property Get Values()
    Set Values = m_values
  End Property

  ' Whether it went well
  Public Property Get ResultCode()
    ResultCode = AlipayCrossBorderValueOf(m_values, "result_code")
  End Property

  ' Why not
  Public Property Get DetailErrorCode()
    DetailErrorCode = AlipayCrossBorderValueOf(m_values, "detail_error_code")
  End Property

  ' Why not in words
  Public Property Get DetailErrorDes()
    DetailErrorDes = AlipayCrossBorderValueOf(m_values, "detail_error_des")
  End Property
End Class

Function AlipayCrossBorderResultRecordFields()
  Dim rules, rule, parts

  Set rules = New AlipayCrossBorderRules
  Set rule = rules.Add("result_code") ' Whether it went well
  rule.Bytes = 64
  Set rule = rules.Add("detail_error_code") ' Why not
  rule.Bytes = 64
  Set rule = rules.Add("detail_error_des") ' Why not in words
  Set AlipayCrossBorderResultRecordFields = rules
End Function

' One record of the answer refund_state. Its values are text; those that are not there are empty.
Class AlipayCrossBorderRefundStateRecord
  Private m_values

  Public Sub Init(values)
    Set m_values = values
  End Sub

  ' All of them, a dictionary in the order in which they came.
  Public Property Get Values()
    Set Values = m_values
  End Property

  ' Whether the query went well
  Public Property Get ResponseCode()
    ResponseCode = AlipayCrossBorderValueOf(m_values, "response_code")
  End Property

  ' What became of the refund: SUCCESS, FAILED, CANCELED, PROCESSING
  Public Property Get RefundResultCode()
    RefundResultCode = AlipayCrossBorderValueOf(m_values, "refund_result_code")
  End Property

  ' Why it failed
  Public Property Get RefundErrorCode()
    RefundErrorCode = AlipayCrossBorderValueOf(m_values, "refund_error_code")
  End Property

  ' When it was made, GMT+8
  Public Property Get GmtCreate()
    GmtCreate = AlipayCrossBorderValueOf(m_values, "gmt_create")
  End Property
End Class

Function AlipayCrossBorderRefundStateRecordFields()
  Dim rules, rule, parts

  Set rules = New AlipayCrossBorderRules
  Set rule = rules.Add("response_code") ' Whether the query went well
  rule.Required = True
  rule.Bytes = 64
  Set rule = rules.Add("refund_result_code") ' What became of the refund: SUCCESS, FAILED, CANCELED, PROCESSING
  rule.Bytes = 64
  Set rule = rules.Add("refund_error_code") ' Why it failed
  rule.Bytes = 64
  Set rule = rules.Add("gmt_create") ' When it was made, GMT+8
  rule.Format = "datetime"
  Set AlipayCrossBorderRefundStateRecordFields = rules
End Function

' One record of the answer compare. Its values are text; those that are not there are empty.
Class AlipayCrossBorderCompareRecord
  Private m_values

  Public Sub Init(values)
    Set m_values = values
  End Sub

  ' All of them, a dictionary in the order in which they came.
  Public Property Get Values()
    Set Values = m_values
  End Property

  ' Order number, or refund number of a refund
  Public Property Get PartnerTransactionId()
    PartnerTransactionId = AlipayCrossBorderValueOf(m_values, "partner_transaction_id")
  End Property

  ' Amount in the settlement currency
  Public Property Get Amount()
    Amount = AlipayCrossBorderValueOf(m_values, "amount")
  End Property

  ' Settlement currency
  Public Property Get Currency()
    Currency = AlipayCrossBorderValueOf(m_values, "currency")
  End Property

  ' When it was paid, GMT+8
  Public Property Get PaymentTime()
    PaymentTime = AlipayCrossBorderValueOf(m_values, "payment_time")
  End Property

  ' When it was settled, GMT+8
  Public Property Get SettlementTime()
    SettlementTime = AlipayCrossBorderValueOf(m_values, "settlement_time")
  End Property

  ' P: a payment, R: a refund
  Public Property Get TransactionType()
    TransactionType = AlipayCrossBorderValueOf(m_values, "transaction_type")
  End Property

  ' Service charge in the settlement currency
  Public Property Get ServiceCharge()
    ServiceCharge = AlipayCrossBorderValueOf(m_values, "service_charge")
  End Property

  ' P: done, not settled; L: settled; of refunds, from memory, W: waiting, F: failed
  Public Property Get Status()
    Status = AlipayCrossBorderValueOf(m_values, "status")
  End Property

  ' Name of the goods
  Public Property Get Remarks()
    Remarks = AlipayCrossBorderValueOf(m_values, "remarks")
  End Property
End Class

Function AlipayCrossBorderCompareRecordFields()
  Dim rules, rule, parts

  Set rules = New AlipayCrossBorderRules
  Set rule = rules.Add("partner_transaction_id") ' Order number, or refund number of a refund
  rule.Required = True
  rule.Bytes = 64
  Set rule = rules.Add("amount") ' Amount in the settlement currency
  rule.Required = True
  rule.Format = "amount"
  Set rule = rules.Add("currency") ' Settlement currency
  rule.Required = True
  rule.Bytes = 3
  rule.Format = "capitals"
  Set rule = rules.Add("payment_time") ' When it was paid, GMT+8
  rule.Required = True
  rule.Format = "date14"
  Set rule = rules.Add("settlement_time") ' When it was settled, GMT+8
  rule.Format = "date14"
  Set rule = rules.Add("transaction_type") ' P: a payment, R: a refund
  rule.Required = True
  rule.Bytes = 8
  rule.Format = "capitals"
  Set rule = rules.Add("service_charge") ' Service charge in the settlement currency
  rule.Format = "amount"
  Set rule = rules.Add("status") ' P: done, not settled; L: settled; of refunds, from memory, W: waiting, F: failed
  rule.Required = True
  rule.Bytes = 8
  rule.Format = "capitals"
  Set rule = rules.Add("remarks") ' Name of the goods
  Set AlipayCrossBorderCompareRecordFields = rules
End Function

' One record of the answer liquidation. Its values are text; those that are not there are empty.
Class AlipayCrossBorderLiquidationRecord
  Private m_values

  Public Sub Init(values)
    Set m_values = values
  End Sub

  ' All of them, a dictionary in the order in which they came.
  Public Property Get Values()
    Set Values = m_values
  End Property

  ' Order number, or refund number of a refund
  Public Property Get PartnerTransactionId()
    PartnerTransactionId = AlipayCrossBorderValueOf(m_values, "partner_transaction_id")
  End Property

  ' Amount in the settlement currency
  Public Property Get Amount()
    Amount = AlipayCrossBorderValueOf(m_values, "amount")
  End Property

  ' Settlement currency
  Public Property Get Currency()
    Currency = AlipayCrossBorderValueOf(m_values, "currency")
  End Property

  ' When it was paid, GMT+8
  Public Property Get PaymentTime()
    PaymentTime = AlipayCrossBorderValueOf(m_values, "payment_time")
  End Property

  ' When it was settled, GMT+8
  Public Property Get SettlementTime()
    SettlementTime = AlipayCrossBorderValueOf(m_values, "settlement_time")
  End Property

  ' P: a payment, R: a refund
  Public Property Get TransactionType()
    TransactionType = AlipayCrossBorderValueOf(m_values, "transaction_type")
  End Property

  ' Service charge in the settlement currency
  Public Property Get ServiceCharge()
    ServiceCharge = AlipayCrossBorderValueOf(m_values, "service_charge")
  End Property

  ' L: settled
  Public Property Get Status()
    Status = AlipayCrossBorderValueOf(m_values, "status")
  End Property

  ' Name of the goods
  Public Property Get Remarks()
    Remarks = AlipayCrossBorderValueOf(m_values, "remarks")
  End Property
End Class

Function AlipayCrossBorderLiquidationRecordFields()
  Dim rules, rule, parts

  Set rules = New AlipayCrossBorderRules
  Set rule = rules.Add("partner_transaction_id") ' Order number, or refund number of a refund
  rule.Required = True
  rule.Bytes = 64
  Set rule = rules.Add("amount") ' Amount in the settlement currency
  rule.Required = True
  rule.Format = "amount"
  Set rule = rules.Add("currency") ' Settlement currency
  rule.Required = True
  rule.Bytes = 3
  rule.Format = "capitals"
  Set rule = rules.Add("payment_time") ' When it was paid, GMT+8
  rule.Required = True
  rule.Format = "date14"
  Set rule = rules.Add("settlement_time") ' When it was settled, GMT+8
  rule.Format = "date14"
  Set rule = rules.Add("transaction_type") ' P: a payment, R: a refund
  rule.Required = True
  rule.Bytes = 8
  rule.Format = "capitals"
  Set rule = rules.Add("service_charge") ' Service charge in the settlement currency
  rule.Format = "amount"
  Set rule = rules.Add("status") ' L: settled
  rule.Required = True
  rule.Bytes = 8
  rule.Format = "capitals"
  Set rule = rules.Add("remarks") ' Name of the goods
  Set AlipayCrossBorderLiquidationRecordFields = rules
End Function

' One record of the answer rates. Its values are text; those that are not there are empty.
Class AlipayCrossBorderRatesRecord
  Private m_values

  Public Sub Init(values)
    Set m_values = values
  End Sub

  ' All of them, a dictionary in the order in which they came.
  Public Property Get Values()
    Set Values = m_values
  End Property

  ' Day of the rate, GMT+8
  Public Property Get Date()
    Date = AlipayCrossBorderValueOf(m_values, "date")
  End Property

  ' Time of the rate, HHmmss, GMT+8
  Public Property Get Time()
    Time = AlipayCrossBorderValueOf(m_values, "time")
  End Property

  ' The currency
  Public Property Get Currency()
    Currency = AlipayCrossBorderValueOf(m_values, "currency")
  End Property

  ' RMB for one unit of it
  Public Property Get Rate()
    Rate = AlipayCrossBorderValueOf(m_values, "rate")
  End Property
End Class

Function AlipayCrossBorderRatesRecordFields()
  Dim rules, rule, parts

  Set rules = New AlipayCrossBorderRules
  Set rule = rules.Add("date") ' Day of the rate, GMT+8
  rule.Required = True
  rule.Format = "date8"
  Set rule = rules.Add("time") ' Time of the rate, HHmmss, GMT+8
  rule.Required = True
  rule.Bytes = 6
  rule.Format = "digits"
  Set rule = rules.Add("currency") ' The currency
  rule.Required = True
  rule.Bytes = 3
  rule.Format = "capitals"
  Set rule = rules.Add("rate") ' RMB for one unit of it
  rule.Required = True
  rule.Format = "amount"
  Set AlipayCrossBorderRatesRecordFields = rules
End Function

' One record of the answer trade. Its values are text; those that are not there are empty.
Class AlipayCrossBorderTradeRecord
  Private m_values

  Public Sub Init(values)
    Set m_values = values
  End Sub

  ' All of them, a dictionary in the order in which they came.
  Public Property Get Values()
    Set Values = m_values
  End Property

  ' Your order number
  Public Property Get OutTradeNo()
    OutTradeNo = AlipayCrossBorderValueOf(m_values, "out_trade_no")
  End Property

  ' The gateway's number of the payment
  Public Property Get TradeNo()
    TradeNo = AlipayCrossBorderValueOf(m_values, "trade_no")
  End Property

  ' What became of the payment
  Public Property Get TradeStatus()
    TradeStatus = AlipayCrossBorderValueOf(m_values, "trade_status")
  End Property

  ' Short name of the goods
  Public Property Get Subject()
    Subject = AlipayCrossBorderValueOf(m_values, "subject")
  End Property

  ' Price of one piece
  Public Property Get Price()
    Price = AlipayCrossBorderValueOf(m_values, "price")
  End Property

  ' Number of pieces
  Public Property Get Quantity()
    Quantity = AlipayCrossBorderValueOf(m_values, "quantity")
  End Property

  ' Price of the trade, probably in RMB
  Public Property Get TotalFee()
    TotalFee = AlipayCrossBorderValueOf(m_values, "total_fee")
  End Property

  ' Discount
  Public Property Get Discount()
    Discount = AlipayCrossBorderValueOf(m_values, "discount")
  End Property

  ' When it was made, GMT+8
  Public Property Get GmtCreate()
    GmtCreate = AlipayCrossBorderValueOf(m_values, "gmt_create")
  End Property

  ' When it was paid, GMT+8
  Public Property Get GmtPayment()
    GmtPayment = AlipayCrossBorderValueOf(m_values, "gmt_payment")
  End Property

  ' When it was closed, GMT+8
  Public Property Get GmtClose()
    GmtClose = AlipayCrossBorderValueOf(m_values, "gmt_close")
  End Property

  ' When it changed last, GMT+8
  Public Property Get GmtLastModifiedTime()
    GmtLastModifiedTime = AlipayCrossBorderValueOf(m_values, "gmt_last_modified_time")
  End Property

  ' The buyer's account
  Public Property Get BuyerEmail()
    BuyerEmail = AlipayCrossBorderValueOf(m_values, "buyer_email")
  End Property

  ' The buyer's id
  Public Property Get BuyerId()
    BuyerId = AlipayCrossBorderValueOf(m_values, "buyer_id")
  End Property

  ' The seller's account
  Public Property Get SellerEmail()
    SellerEmail = AlipayCrossBorderValueOf(m_values, "seller_email")
  End Property

  ' The seller's id
  Public Property Get SellerId()
    SellerId = AlipayCrossBorderValueOf(m_values, "seller_id")
  End Property

  ' Kind of payment
  Public Property Get PaymentType()
    PaymentType = AlipayCrossBorderValueOf(m_values, "payment_type")
  End Property

  ' What went back to the buyer
  Public Property Get ToBuyerFee()
    ToBuyerFee = AlipayCrossBorderValueOf(m_values, "to_buyer_fee")
  End Property

  ' What the seller got
  Public Property Get ToSellerFee()
    ToSellerFee = AlipayCrossBorderValueOf(m_values, "to_seller_fee")
  End Property

  ' What became of a refund
  Public Property Get RefundStatus()
    RefundStatus = AlipayCrossBorderValueOf(m_values, "refund_status")
  End Property

  ' When it was refunded, GMT+8
  Public Property Get GmtRefund()
    GmtRefund = AlipayCrossBorderValueOf(m_values, "gmt_refund")
  End Property

  ' More about the status
  Public Property Get AdditionalTradeStatus()
    AdditionalTradeStatus = AlipayCrossBorderValueOf(m_values, "additional_trade_status")
  End Property
End Class

Function AlipayCrossBorderTradeRecordFields()
  Dim rules, rule, parts

  Set rules = New AlipayCrossBorderRules
  Set rule = rules.Add("out_trade_no") ' Your order number
  rule.Required = True
  rule.Bytes = 64
  Set rule = rules.Add("trade_no") ' The gateway's number of the payment
  rule.Required = True
  rule.Bytes = 64
  rule.Format = "digits"
  Set rule = rules.Add("trade_status") ' What became of the payment
  rule.Required = True
  rule.Bytes = 64
  Set rule = rules.Add("subject") ' Short name of the goods
  Set rule = rules.Add("price") ' Price of one piece
  rule.Format = "amount"
  Set rule = rules.Add("quantity") ' Number of pieces
  rule.Format = "digits"
  Set rule = rules.Add("total_fee") ' Price of the trade, probably in RMB
  rule.Format = "amount"
  Set rule = rules.Add("discount") ' Discount
  Set rule = rules.Add("gmt_create") ' When it was made, GMT+8
  rule.Format = "datetime"
  Set rule = rules.Add("gmt_payment") ' When it was paid, GMT+8
  rule.Format = "datetime"
  Set rule = rules.Add("gmt_close") ' When it was closed, GMT+8
  rule.Format = "datetime"
  Set rule = rules.Add("gmt_last_modified_time") ' When it changed last, GMT+8
  rule.Format = "datetime"
  Set rule = rules.Add("buyer_email") ' The buyer's account
  Set rule = rules.Add("buyer_id") ' The buyer's id
  Set rule = rules.Add("seller_email") ' The seller's account
  Set rule = rules.Add("seller_id") ' The seller's id
  Set rule = rules.Add("payment_type") ' Kind of payment
  Set rule = rules.Add("to_buyer_fee") ' What went back to the buyer
  Set rule = rules.Add("to_seller_fee") ' What the seller got
  Set rule = rules.Add("refund_status") ' What became of a refund
  Set rule = rules.Add("gmt_refund") ' When it was refunded, GMT+8
  Set rule = rules.Add("additional_trade_status") ' More about the status
  Set AlipayCrossBorderTradeRecordFields = rules
End Function

' The record of an answer, by the answer's name.
Function AlipayCrossBorderRecord(name, values)
  Dim record
  Select Case name
  Case "result"
    Set record = New AlipayCrossBorderResultRecord
  Case "refund_state"
    Set record = New AlipayCrossBorderRefundStateRecord
  Case "compare"
    Set record = New AlipayCrossBorderCompareRecord
  Case "liquidation"
    Set record = New AlipayCrossBorderLiquidationRecord
  Case "rates"
    Set record = New AlipayCrossBorderRatesRecord
  Case "trade"
    Set record = New AlipayCrossBorderTradeRecord
  End Select
  record.Init values
  Set AlipayCrossBorderRecord = record
End Function

' How the merchant's server calls a service.
Class AlipayCrossBorderWay
  Public Method     ' get or post
  Public Repeatable ' True: it may be called again when it went wrong
  Public Pause      ' seconds between two calls; 0: none
  Public Answer     ' a AlipayCrossBorderAnswerForm
  Public Upload     ' a AlipayCrossBorderUploadForm, or Nothing

  Private Sub Class_Initialize()
    Set Upload = Nothing
  End Sub
End Class

' What the answer to a service looks like. Names are empty where there is no such thing.
Class AlipayCrossBorderAnswerForm
  Public Name
  Public IsTable
  Public Fields      ' a AlipayCrossBorderRules: what is read; without any, there is nothing to read
  Public Root
  Public Success
  Public Good        ' what Success is when all went well
  Public Refusal
  Public Response
  Public ResultField ' of an answer that says once more how it went
  Public ResultGood
  Public ResultCode
  Public Separator   ' of a table
  Public Prefix      ' of a text in the place of a table
  Public HasRest     ' True: the last column takes all that is left
  Public Texts       ' texts in the place of a table, and their codes; empty for "no records"

  Private Sub Class_Initialize()
    ResultField = ""
    ResultCode = ""
    Prefix = ""
    Set Fields = New AlipayCrossBorderRules
    Set Texts = Server.CreateObject("Scripting.Dictionary")
  End Sub
End Class

' The file that goes with a service: lines of values.
Class AlipayCrossBorderUploadForm
  Public Field
  Public File
  Public Separator
  Public LineEnd
  Public Most       ' lines
  Public UniqueName ' of the column whose values differ from line to line; empty: none
  Public Columns    ' a AlipayCrossBorderRules

  Private Sub Class_Initialize()
    UniqueName = ""
    Set Columns = New AlipayCrossBorderRules
  End Sub
End Class

' The way of a service; Nothing for one that the server does not call.
Function AlipayCrossBorderWayOf(service)
  Set AlipayCrossBorderWayOf = Nothing
  If AlipayCrossBorderSame(service, "alipay.acquire.customs") Then Set AlipayCrossBorderWayOf = AlipayCrossBorderAlipayAcquireCustomsWay()
  If AlipayCrossBorderSame(service, "alipay.acquire.refund.query") Then Set AlipayCrossBorderWayOf = AlipayCrossBorderAlipayAcquireRefundQueryWay()
  If AlipayCrossBorderSame(service, "alipay.overseas.acquire.customs.query") Then Set AlipayCrossBorderWayOf = AlipayCrossBorderAlipayOverseasAcquireCustomsQueryWay()
  If AlipayCrossBorderSame(service, "alipay.overseas.secmerchant.online.maintain") Then Set AlipayCrossBorderWayOf = AlipayCrossBorderAlipayOverseasSecmerchantOnlineMaintainWay()
  If AlipayCrossBorderSame(service, "alipay.overseas.secmerchant.online.queryStatus") Then Set AlipayCrossBorderWayOf = AlipayCrossBorderAlipayOverseasSecmerchantOnlineQueryStatusWay()
  If AlipayCrossBorderSame(service, "forex_compare_file") Then Set AlipayCrossBorderWayOf = AlipayCrossBorderForexCompareFileWay()
  If AlipayCrossBorderSame(service, "forex_liquidation_file") Then Set AlipayCrossBorderWayOf = AlipayCrossBorderForexLiquidationFileWay()
  If AlipayCrossBorderSame(service, "forex_rate_file") Then Set AlipayCrossBorderWayOf = AlipayCrossBorderForexRateFileWay()
  If AlipayCrossBorderSame(service, "forex_refund") Then Set AlipayCrossBorderWayOf = AlipayCrossBorderForexRefundWay()
  If AlipayCrossBorderSame(service, "forex_refund_file") Then Set AlipayCrossBorderWayOf = AlipayCrossBorderForexRefundFileWay()
  If AlipayCrossBorderSame(service, "single_trade_query") Then Set AlipayCrossBorderWayOf = AlipayCrossBorderSingleTradeQueryWay()
End Function

' A request as the merchant's own server sends it.
Class AlipayCrossBorderCall
  Public Parameters  ' what is sent, a dictionary in this order
  Public Method
  Public Address
  Public ContentType ' empty with GET
  Public Body        ' bytes as a string
End Class

' How a signed request travels. way: the AlipayCrossBorderWay of its service; file: bytes as a string, or Null.
Function AlipayCrossBorderCallOf(way, ready, file)
  Dim made
  Set made = New AlipayCrossBorderCall
  Set made.Parameters = ready.Parameters
  made.Method = UCase(way.Method)
  made.ContentType = ""
  made.Body = ""
  If made.Method = "GET" Then
    made.Address = ready.BuildUrl()
  Else
    made.Address = ready.FormAddress()
    made.ContentType = "application/x-www-form-urlencoded"
    made.Body = ready.BuildQuery()
  End If
  If Not IsNull(file) Then AlipayCrossBorderPutFile made, way.Upload, ready, file
  Set AlipayCrossBorderCallOf = made
End Function

' Files that go with a call: lines of values, sent as multipart/form-data.

' The file, bytes as a string. lines: an array of dictionaries of text. Raises the first refusal; its parameter begins with
' "line N: ".
Function AlipayCrossBorderFileOf(config, lastError, clock, form, lines)
  Dim validation, values, seen, file, count, line
  If UBound(lines) < 0 Then lastError.Refuse "missing", form.Field, ""
  If UBound(lines) >= form.Most Then lastError.Refuse "too_many", form.Field, CStr(form.Most)
  Set seen = Server.CreateObject("Scripting.Dictionary")
  ReDim file(UBound(lines))
  count = 0
  For Each line In lines
    lastError.Place = "line " & (count + 1) & ": "
    Set validation = New AlipayCrossBorderValidation
    validation.Init config, lastError, form.Columns, clock
    Set values = validation.Complete(AlipayCrossBorderTexts(lastError, line))
    file(count) = AlipayCrossBorderFileLine(lastError, form, values)
    AlipayCrossBorderCheckUnique lastError, form, values, seen
    count = count + 1
  Next
  lastError.Place = ""
  AlipayCrossBorderFileOf = AlipayCrossBorderEncoded(lastError, config.Charset, form.Field, Join(file, form.LineEnd))
End Function

' A value that came before: the gateway would take two lines for one.
Sub AlipayCrossBorderCheckUnique(lastError, form, values, seen)
  Dim value
  value = AlipayCrossBorderValueOf(values, form.UniqueName)
  If Len(value) = 0 Then Exit Sub
  If seen.Exists(value) Then lastError.Refuse "duplicate", form.UniqueName, ""
  seen.Add value, ""
End Sub

Function AlipayCrossBorderFileLine(lastError, form, values)
  Dim name, value, mark
  AlipayCrossBorderFileLine = ""
  mark = ""
  For Each name In form.Columns.Names
    value = AlipayCrossBorderValueOf(values, name)
    If InStr(1, value, form.Separator, 0) > 0 Or AlipayCrossBorderMatches("[\x00-\x1f\x7f-\x9f]", value) Then lastError.Refuse "not_in_line", name, ""
    AlipayCrossBorderFileLine = AlipayCrossBorderFileLine & mark & value
    mark = form.Separator
  Next
End Function

' Makes the body of a call that carries a file.
Sub AlipayCrossBorderPutFile(made, form, ready, file)
  Dim bytes, name, boundary, body
  Set bytes = ready.Bytes()
  boundary = AlipayCrossBorderBoundary(bytes, file)
  body = ""
  For Each name In bytes.Keys
    body = body & "--" & boundary & vbCrLf & "Content-Disposition: form-data; name=""" & name & """" & vbCrLf & vbCrLf & bytes.Item(name) & vbCrLf
  Next
  body = body & "--" & boundary & vbCrLf & "Content-Disposition: form-data; name=""" & form.Field & """; filename=""" & form.File & """" & vbCrLf
  made.Body = body & "Content-Type: text/plain" & vbCrLf & vbCrLf & file & vbCrLf & "--" & boundary & "--" & vbCrLf
  made.ContentType = "multipart/form-data; boundary=" & boundary
End Sub

' A text that no value and not the file holds.
Function AlipayCrossBorderBoundary(bytes, file)
  Dim all
  all = Join(bytes.Items, vbLf) & vbLf & file
  AlipayCrossBorderBoundary = "kitsmith"
  Do While InStr(1, all, AlipayCrossBorderBoundary, 0) > 0
    AlipayCrossBorderBoundary = AlipayCrossBorderBoundary & "x"
  Loop
End Function

' The gateway's own codes.

' Raises what a code of the gateway means: gateway_error, or gateway_busy when the same call may go well later.
Sub AlipayCrossBorderRefuseCode(lastError, given)
  Dim code, says, kind, shown
  kind = "gateway_error"
  code = given
  says = ""
  Select Case given
  Case "ILLEGAL_SIGN"
    says = "the signature is wrong: compare the signing strings, the key, the environment and the charset"
  Case "ILLEGAL_DYN_MD5_KEY"
    says = "the dynamic key is wrong"
  Case "ILLEGAL_ENCRYPT"
    says = "the encryption is wrong"
  Case "ILLEGAL_ARGUMENT"
    says = "a parameter is wrong or missing"
  Case "ILLEGAL_SERVICE"
    says = "there is no such service"
  Case "ILLEGAL_USER"
    says = "the user id is wrong"
  Case "ILLEGAL_PARTNER"
    says = "the partner id is wrong, or of the other environment"
  Case "ILLEGAL_EXTERFACE"
    says = "the interface is not configured"
  Case "ILLEGAL_PARTNER_EXTERFACE"
    says = "the contract does not have this service"
  Case "ILLEGAL_SECURITY_PROFILE"
    says = "no key is set up for this sign type"
  Case "ILLEGAL_AGENT"
    says = "the agent id is wrong"
  Case "ILLEGAL_SIGN_TYPE"
    says = "this is no sign type of the gateway; capitals count"
  Case "ILLEGAL_CHARSET"
    says = "the charset is not supported"
  Case "ILLEGAL_CLIENT_IP"
    says = "calls from this IP address are not allowed"
  Case "ILLEGAL_EXTER_INVOKE_IP"
    says = "calls from this IP address are not allowed"
  Case "HAS_NO_PRIVILEGE"
    says = "the partner may not do this"
  Case "HASH_NO_PRIVILEGE"
    says = "the partner may not do this"
    code = "HAS_NO_PRIVILEGE"
  Case "ILLEGAL_DIGEST_TYPE"
    says = "the kind of digest is wrong"
  Case "ILLEGAL_DIGEST"
    says = "the digest is wrong"
  Case "ILLEGAL_FILE_FORMAT"
    says = "the file is not in the form that the gateway takes"
  Case "ILLEGAL_ENCODING"
    says = "the encoding is wrong"
  Case "INVALID_CHARACTER_SET"
    says = "the encoding is wrong"
  Case "ILLEGAL_REQUEST_REFERER"
    says = "the page that the request comes from is not allowed"
  Case "ILLEGAL_ANTI_PHISHING_KEY"
    says = "the anti-phishing key is wrong"
  Case "ANTI_PHISHING_KEY_TIMEOUT"
    says = "the anti-phishing key has run out"
  Case "ILLEGAL_CURRENCY"
    says = "the currency is not that of the contract"
  Case "ILLEGAL_TIMEOUT_RULE"
    says = "this timeout_rule is not allowed"
  Case "INVALID_PARAMETER"
    says = "a parameter is not valid"
  Case "ILLEGAL_TARGET_SERVICE"
    says = "the gateway's own service is not there"
    kind = "gateway_busy"
  Case "ILLEGAL_ACCESS_SWITCH_SYSTEM"
    says = "the gateway is being switched over"
    kind = "gateway_busy"
  Case "EXTERFACE_IS_CLOSED"
    says = "the interface is closed for the moment"
    kind = "gateway_busy"
  Case "SYSTEM_ERROR"
    says = "an error inside the gateway"
    kind = "gateway_busy"
  Case "SYSTEM_EXCEPTION"
    says = "an error inside the gateway"
    kind = "gateway_busy"
  Case "SESSION_TIMEOUT"
    says = "the session has run out"
    kind = "gateway_busy"
  Case "PURCHASE_TRADE_NOT_EXIST"
    says = "there is no such paid trade"
  Case "REPEATED_REFUNDMENT_REQUEST"
    says = "this refund number was used before"
  Case "REPEATED_REFUNDMENT_REQUEST_TO_ONE_TRADE"
    says = "another refund of this trade is still open"
  Case "RETURN_AMOUNT_EXCEED"
    says = "the amount is more than what is left of the trade"
  Case "CURRENCY_NOT_SAME"
    says = "the currency is not that of the trade"
  Case "REFUNDMENT_VALID_DATE_EXCEED"
    says = "the time in which the trade could be refunded is over"
  Case "TRADE_HAS_CLOSE"
    says = "the trade is closed"
  Case "MERCHANT_BALANCE_NOT_ENOUGH"
    says = "not enough RMB has come in today"
  Case "TRADE_NOT_EXIST"
    says = "there is no such trade; before the buyer has logged in there is none"
  Case "ACCESS_FORBIDDEN"
    says = "the partner may not do this"
  Case "NOT_FOUND"
    says = "there is no such refund"
  Case "QUERY_FAILED"
    says = "the query failed"
    kind = "gateway_busy"
  Case "PERIOD_TOO_LONG"
    says = "the period has more than 10 days"
  Case "PERIOD_BACKWARDS"
    says = "the period ends before it begins"
  Case "PERIOD_ILLEGAL"
    says = "the dates are missing or are none"
  Case "PERIOD_NOT_OVER"
    says = "the period must end before today"
  Case "DATE_FORMAT"
    says = "a date is not in the form yyyyMMdd"
  Case "TOO_MANY_RECORDS"
    says = "there are more records than the gateway gives at once; ask for fewer days"
  Case "NOT_CONNECTED"
    says = "the gateway has no connection inside"
    kind = "gateway_busy"
  Case "FILE_EMPTY"
    says = "the gateway has no file yet"
    kind = "gateway_busy"
  End Select
  shown = ""
  If Len(code) <= 64 And AlipayCrossBorderOnlyHas(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-") Then shown = code
  lastError.Refuse kind, shown, says
End Sub

' Whether the description has this code of the gateway.
Function AlipayCrossBorderIsKnownCode(given)
  AlipayCrossBorderIsKnownCode = False
  If AlipayCrossBorderSame(given, "ILLEGAL_SIGN") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_DYN_MD5_KEY") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_ENCRYPT") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_ARGUMENT") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_SERVICE") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_USER") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_PARTNER") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_EXTERFACE") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_PARTNER_EXTERFACE") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_SECURITY_PROFILE") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_AGENT") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_SIGN_TYPE") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_CHARSET") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_CLIENT_IP") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_EXTER_INVOKE_IP") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "HAS_NO_PRIVILEGE") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_DIGEST_TYPE") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_DIGEST") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_FILE_FORMAT") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_ENCODING") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "INVALID_CHARACTER_SET") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_REQUEST_REFERER") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_ANTI_PHISHING_KEY") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ANTI_PHISHING_KEY_TIMEOUT") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_CURRENCY") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_TIMEOUT_RULE") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "INVALID_PARAMETER") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_TARGET_SERVICE") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ILLEGAL_ACCESS_SWITCH_SYSTEM") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "EXTERFACE_IS_CLOSED") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "SYSTEM_ERROR") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "SYSTEM_EXCEPTION") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "SESSION_TIMEOUT") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "PURCHASE_TRADE_NOT_EXIST") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "REPEATED_REFUNDMENT_REQUEST") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "REPEATED_REFUNDMENT_REQUEST_TO_ONE_TRADE") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "RETURN_AMOUNT_EXCEED") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "CURRENCY_NOT_SAME") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "REFUNDMENT_VALID_DATE_EXCEED") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "TRADE_HAS_CLOSE") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "MERCHANT_BALANCE_NOT_ENOUGH") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "TRADE_NOT_EXIST") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "ACCESS_FORBIDDEN") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "NOT_FOUND") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "QUERY_FAILED") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "PERIOD_TOO_LONG") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "PERIOD_BACKWARDS") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "PERIOD_ILLEGAL") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "PERIOD_NOT_OVER") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "DATE_FORMAT") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "TOO_MANY_RECORDS") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "NOT_CONNECTED") Then AlipayCrossBorderIsKnownCode = True
  If AlipayCrossBorderSame(given, "FILE_EMPTY") Then AlipayCrossBorderIsKnownCode = True
End Function

' What a charset that an answer names means here; empty for one that is not known.
Function AlipayCrossBorderAnswerCharset(name)
  AlipayCrossBorderAnswerCharset = ""
  Select Case name
  Case "utf-8"
    AlipayCrossBorderAnswerCharset = "utf-8"
  Case "gbk"
    AlipayCrossBorderAnswerCharset = "gbk"
  Case "gb2312"
    AlipayCrossBorderAnswerCharset = "gbk"
  End Select
End Function

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

' Reads an answer that is a table: lines of columns, in memory.
Class AlipayCrossBorderTableReader
  Private m_error
  Private m_charset
  Private m_form
  Private m_checks
  Private m_names

  Public Sub Init(gateway, form, checks)
    Set m_error = gateway.LastError
    m_charset = gateway.MessageCharset
    Set m_form = form
    Set m_checks = checks
    m_names = form.Fields.Names
  End Sub

  ' The records, an array. Raises bad_answer with the line, gateway_error, gateway_busy, and unsupported beyond 20,000 records.
  Public Function Read(bytes)
    Dim lines, line, records, count, i, isFirst
    lines = Split(bytes, vbLf)
    count = 0
    isFirst = True
    ReDim records(99)
    For i = 0 To UBound(lines)
      line = LineOf(lines(i), i, i < UBound(lines))
      If Len(line) > 0 Then
        If isFirst Then
          isFirst = False
          If IsNoTable(AlipayCrossBorderTrimmed(line)) Then
            Read = Array()
            Exit Function
          End If
        End If
        If count = 20000 Then m_error.Refuse "unsupported", "", "more than 20000 records"
        If count > UBound(records) Then ReDim Preserve records(count * 2)
        Set records(count) = RecordOf(line, i + 1)
        count = count + 1
      End If
    Next
    If isFirst Then m_error.Refuse "bad_answer", "", "it is empty"
    ReDim Preserve records(count - 1)
    Read = records
  End Function

  ' The text of a line, without the CR of its end.
  Private Function LineOf(ByVal bytes, i, hasEnd)
    If hasEnd And Right(bytes, 1) = vbCr Then bytes = Left(bytes, Len(bytes) - 1)
    If Len(bytes) > 65536 Then RefuseLine i + 1, "it is larger than it can be"
    LineOf = AlipayCrossBorderDecode(m_charset, bytes)
    If IsNull(LineOf) Then RefuseLine i + 1, "its bytes are not text of its charset"
  End Function

  Private Sub RefuseLine(number, what)
    m_error.Refuse "bad_answer", "", "line " & number & ": " & what
  End Sub

  ' Whether the first line says that there are no records. Raises the refusal that it is.
  Private Function IsNoTable(line)
    Dim text, isRefusal
    text = line
    isRefusal = False
    If Len(m_form.Prefix) > 0 Then isRefusal = AlipayCrossBorderSame(Left(line, Len(m_form.Prefix)), m_form.Prefix)
    If isRefusal Then text = AlipayCrossBorderTrimmed(Mid(line, Len(m_form.Prefix) + 1))
    IsNoTable = m_form.Texts.Exists(text)
    If IsNoTable Then
      If Len(m_form.Texts.Item(text)) > 0 Then AlipayCrossBorderRefuseCode m_error, m_form.Texts.Item(text)
    ElseIf isRefusal Then
      m_error.Refuse "gateway_error", "", AlipayCrossBorderPrintable(text, 100)
    End If
  End Function

  ' What stands behind all columns but the last. (Split has a limit, which means something else in some engines.)
  Private Function RestOf(line)
    Dim k, at
    at = 1
    For k = 1 To UBound(m_names)
      at = InStr(at, line, m_form.Separator, 0) + Len(m_form.Separator)
    Next
    RestOf = Mid(line, at)
  End Function

  Private Function RecordOf(ByVal line, number)
    Dim pieces, values, k
    pieces = Split(line, m_form.Separator)
    If m_form.HasRest And UBound(pieces) > UBound(m_names) Then
      If AlipayCrossBorderSame(Right(line, Len(m_form.Separator)), m_form.Separator) Then line = Left(line, Len(line) - Len(m_form.Separator))
      pieces(UBound(m_names)) = RestOf(line)
    End If
    Set values = Server.CreateObject("Scripting.Dictionary")
    For k = 0 To UBound(m_names)
      If k > UBound(pieces) Then m_error.Refuse "bad_answer", m_names(k), "line " & number
      If Not m_checks.Fits(m_form.Fields.Rule(m_names(k)), pieces(k)) Then m_error.Refuse "bad_answer", m_names(k), "line " & number
      values.Add m_names(k), pieces(k)
    Next
    Set RecordOf = AlipayCrossBorderRecord(m_form.Name, values)
  End Function
End Class

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

' Alipay Cross-Border E-Payment: what a merchant's page calls. Every method raises a refusal with the number
' AlipayCrossBorderErrorNumber(); LastError then says which one. Parameters are a Scripting.Dictionary of text.
Class AlipayCrossBorderGateway
  Private m_config
  Private m_address
  Private m_error
  Private m_signature
  Private m_clock

  Private Sub Class_Initialize()
    Set m_error = New AlipayCrossBorderError
    Set m_clock = New AlipayCrossBorderClock
  End Sub

  ' config: what NewAlipayCrossBorderConfig() of config.asp gives; the gateway keeps a copy. Raises not_allowed.
  Public Sub Init(config)
    m_error.Clear
    Set m_config = config.Copy(m_error)
    m_address = AlipayCrossBorderCheckedConfig(m_error, m_config)
    Set m_signature = New AlipayCrossBorderSignature
    m_signature.Init m_config, m_error
  End Sub

  ' The last refusal: its Code, Parameter and Message.
  Public Property Get LastError()
    Set LastError = m_error
  End Property

  ' The time: any object whose Text() gives yyyy-MM-dd HH:mm:ss, GMT+8.
  Public Property Get Clock()
    Set Clock = m_clock
  End Property

  Public Property Set Clock(other)
    Set m_clock = other
  End Property

  ' A copy of the config, with the defaults in it.
  Public Property Get Config()
    Set Config = m_config.Copy(m_error)
  End Property

  ' Where requests go.
  Public Property Get Address()
    Address = m_address
  End Property

  ' The charset in which messages are signed and sent; the page that holds a form must be sent in it.
  Public Property Get MessageCharset()
    MessageCharset = m_config.Charset
  End Property

  ' The text that is signed, without the key. Raises unencodable.
  Public Function SigningString(parameters)
    m_error.Clear
    SigningString = AlipayCrossBorderDecode(m_config.Charset, m_signature.SigningString(Texts(parameters)))
  End Function

  ' Raises bad_key, unencodable.
  Public Function Sign(parameters)
    m_error.Clear
    Sign = m_signature.Sign(Texts(parameters))
  End Function

  ' True, or raises wrong_sign_type, missing, bad_key, unencodable, bad_signature; it never returns False.
  Public Function Verify(parameters)
    m_error.Clear
    Verify = m_signature.Verify(Texts(parameters))
  End Function

  ' The parameters of a message. body: what Request.BinaryRead gives. Raises malformed, duplicate.
  Public Function ParseForm(body)
    m_error.Clear
    Set ParseForm = AlipayCrossBorderParseForm(m_error, m_config.Charset, AlipayCrossBorderBytes(body))
  End Function

  ' Any parameters, signed; gives the AlipayCrossBorderRequest. Raises bad_key, unencodable.
  Public Function Signed(parameters)
    m_error.Clear
    Set Signed = SignedTexts(Texts(parameters))
  End Function

  ' The address of any parameters, signed.
  Public Function BuildUrl(parameters)
    BuildUrl = Signed(parameters).BuildUrl()
  End Function

  ' The HTML form of any parameters, signed. Raises not_in_form as well.
  Public Function BuildForm(parameters)
    BuildForm = Signed(parameters).BuildForm()
  End Function

  ' Checks, completes and signs the parameters of a service; gives the AlipayCrossBorderRequest.
  Public Function Request(service, parameters)
    Set Request = Complete(service, parameters)
  End Function

  ' Declare a payment to the customs
  Public Function AlipayAcquireCustoms(parameters)
    Set AlipayAcquireCustoms = Complete("alipay.acquire.customs", parameters)
  End Function

  ' Ask what became of a refund
  Public Function AlipayAcquireRefundQuery(parameters)
    Set AlipayAcquireRefundQuery = Complete("alipay.acquire.refund.query", parameters)
  End Function

  ' Ask what became of declarations
  Public Function AlipayOverseasAcquireCustomsQuery(parameters)
    Set AlipayOverseasAcquireCustomsQuery = Complete("alipay.overseas.acquire.customs.query", parameters)
  End Function

  ' Register a seller behind a payment service provider
  Public Function AlipayOverseasSecmerchantOnlineMaintain(parameters)
    Set AlipayOverseasSecmerchantOnlineMaintain = Complete("alipay.overseas.secmerchant.online.maintain", parameters)
  End Function

  ' Ask what became of a registration
  Public Function AlipayOverseasSecmerchantOnlineQueryStatus(parameters)
    Set AlipayOverseasSecmerchantOnlineQueryStatus = Complete("alipay.overseas.secmerchant.online.queryStatus", parameters)
  End Function

  ' Pay in a web browser
  Public Function CreateForexTrade(parameters)
    Set CreateForexTrade = Complete("create_forex_trade", parameters)
  End Function

  ' Pay in the browser of a phone
  Public Function CreateForexTradeWap(parameters)
    Set CreateForexTradeWap = Complete("create_forex_trade_wap", parameters)
  End Function

  ' Download the reconciliation file
  Public Function ForexCompareFile(parameters)
    Set ForexCompareFile = Complete("forex_compare_file", parameters)
  End Function

  ' Download the settlement file
  Public Function ForexLiquidationFile(parameters)
    Set ForexLiquidationFile = Complete("forex_liquidation_file", parameters)
  End Function

  ' Download the exchange rates of the day
  Public Function ForexRateFile(parameters)
    Set ForexRateFile = Complete("forex_rate_file", parameters)
  End Function

  ' Refund a payment, wholly or partly
  Public Function ForexRefund(parameters)
    Set ForexRefund = Complete("forex_refund", parameters)
  End Function

  ' Refund many payments by one file
  Public Function ForexRefundFile(parameters)
    Set ForexRefundFile = Complete("forex_refund_file", parameters)
  End Function

  ' Ask what became of a payment
  Public Function SingleTradeQuery(parameters)
    Set SingleTradeQuery = Complete("single_trade_query", parameters)
  End Function

  ' Checks the parameters of a service and no more.
  Public Sub Check(service, parameters)
    Dim validation, values
    m_error.Clear
    Set validation = New AlipayCrossBorderValidation
    validation.Init m_config, m_error, RulesOf(service), m_clock
    Set values = validation.Complete(Texts(parameters))
  End Sub

  ' The AlipayCrossBorderCall of a service that the merchant's server calls. lines: those of its file, an array of dictionaries; Array()
  ' for a service without one.
  Public Function Prepared(service, parameters, lines)
    Dim validation, way, values, file
    m_error.Clear
    Set validation = New AlipayCrossBorderValidation
    validation.Init m_config, m_error, RulesOf(service), m_clock
    Set way = AlipayCrossBorderWayOf(service)
    If way Is Nothing Then m_error.Refuse "unknown", service, ""
    Set values = validation.Complete(Texts(parameters))
    file = Null
    If Not way.Upload Is Nothing Then file = AlipayCrossBorderFileOf(m_config, m_error, m_clock, way.Upload, lines)
    Set Prepared = AlipayCrossBorderCallOf(way, SignedTexts(values), file)
  End Function

  Private Function Complete(service, parameters)
    Dim validation
    m_error.Clear
    Set validation = New AlipayCrossBorderValidation
    validation.Init m_config, m_error, RulesOf(service), m_clock
    Set Complete = SignedTexts(validation.Complete(Texts(parameters)))
  End Function

  Private Function RulesOf(service)
    Dim rules
    Set rules = Nothing
    If AlipayCrossBorderSame(service, "alipay.acquire.customs") Then Set rules = AlipayCrossBorderAlipayAcquireCustomsRules()
    If AlipayCrossBorderSame(service, "alipay.acquire.refund.query") Then Set rules = AlipayCrossBorderAlipayAcquireRefundQueryRules()
    If AlipayCrossBorderSame(service, "alipay.overseas.acquire.customs.query") Then Set rules = AlipayCrossBorderAlipayOverseasAcquireCustomsQueryRules()
    If AlipayCrossBorderSame(service, "alipay.overseas.secmerchant.online.maintain") Then Set rules = AlipayCrossBorderAlipayOverseasSecmerchantOnlineMaintainRules()
    If AlipayCrossBorderSame(service, "alipay.overseas.secmerchant.online.queryStatus") Then Set rules = AlipayCrossBorderAlipayOverseasSecmerchantOnlineQueryStatusRules()
    If AlipayCrossBorderSame(service, "create_forex_trade") Then Set rules = AlipayCrossBorderCreateForexTradeRules()
    If AlipayCrossBorderSame(service, "create_forex_trade_wap") Then Set rules = AlipayCrossBorderCreateForexTradeWapRules()
    If AlipayCrossBorderSame(service, "forex_compare_file") Then Set rules = AlipayCrossBorderForexCompareFileRules()
    If AlipayCrossBorderSame(service, "forex_liquidation_file") Then Set rules = AlipayCrossBorderForexLiquidationFileRules()
    If AlipayCrossBorderSame(service, "forex_rate_file") Then Set rules = AlipayCrossBorderForexRateFileRules()
    If AlipayCrossBorderSame(service, "forex_refund") Then Set rules = AlipayCrossBorderForexRefundRules()
    If AlipayCrossBorderSame(service, "forex_refund_file") Then Set rules = AlipayCrossBorderForexRefundFileRules()
    If AlipayCrossBorderSame(service, "single_trade_query") Then Set rules = AlipayCrossBorderSingleTradeQueryRules()
    If rules Is Nothing Then m_error.Refuse "unknown", service, ""
    Set RulesOf = rules
  End Function

  Private Function Texts(parameters)
    Set Texts = AlipayCrossBorderTexts(m_error, parameters)
  End Function

  Private Function SignedTexts(texts)
    Dim sent, name, ready
    Set sent = Server.CreateObject("Scripting.Dictionary")
    For Each name In texts.Keys
      If IsSent(name, texts.Item(name)) Then sent.Add name, texts.Item(name)
    Next
    sent.Add "sign_type", m_config.SignType
    sent.Add "sign", m_signature.Sign(sent)
    Set ready = New AlipayCrossBorderRequest
    ready.Init m_config, m_address, m_error, sent
    Set SignedTexts = ready
  End Function

  Private Function IsSent(name, value)
    IsSent = Not AlipayCrossBorderSame(name, "sign")
    If AlipayCrossBorderSame(name, "sign_type") Then IsSent = False
    If Len(value) = 0 Then IsSent = False
  End Function
End Class

' HTTP by WinHTTP, a part of Windows. (MSXML2.ServerXMLHTTP stands on it, but it follows redirects and cannot be told not to.)
' Certificates and host names are checked by Windows; nothing here turns that off.
Class AlipayCrossBorderHttpTransport
  Private m_seconds
  Private m_proxy

  Public Sub Init(config)
    m_seconds = CLng(config.Timeout)
    m_proxy = Mid(config.Proxy, 8) ' without http://
  End Sub

  ' The AlipayCrossBorderHttpAnswer to a call; body: bytes as a string, or empty. Raises for anything that is no whole answer in time.
  Public Function Send(method, address, contentType, body)
    Set Send = Exchanged(method, address, contentType, body, 1048576)
  End Function

  ' The same for tables, which may be larger.
  Public Function Download(method, address, contentType, body)
    Set Download = Exchanged(method, address, contentType, body, 16777216)
  End Function

  Private Function Exchanged(method, address, contentType, body, most)
    Dim http, answer, raw
    Set http = Server.CreateObject("WinHttp.WinHttpRequest.5.1")
    http.SetTimeouts m_seconds * 1000, m_seconds * 1000, m_seconds * 1000, m_seconds * 1000
    If Len(m_proxy) > 0 Then
      http.SetProxy 2, m_proxy
    Else
      http.SetProxy 1
    End If
    http.Open method, address, True
    http.Option(6) = False ' no redirects
    If AlipayCrossBorderSame(Left(address, 8), "https://") Then AlipayCrossBorderRequireTls12 http
    If Len(contentType) > 0 Then http.SetRequestHeader "Content-Type", contentType
    If Len(body) = 0 Then
      http.Send
    ElseIf Not AlipayCrossBorderIsAscii(body) Then
      http.Send AlipayCrossBorderRaw(body)
    Else
      http.Send body
    End If
    ' Not in time: WaitForResponse says so, and the answer's properties would raise less clearly.
    If Not http.WaitForResponse(m_seconds) Then
      http.Abort
      Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith http", "no answer within " & m_seconds & " s"
    End If
    raw = http.ResponseBody
    If AlipayCrossBorderSize(raw) > most Then Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith http", "the answer is too large"
    Set answer = New AlipayCrossBorderHttpAnswer
    answer.Status = http.Status
    answer.Body = AlipayCrossBorderBytes(raw)
    Set Exchanged = answer
  End Function
End Class

' An HTTP status, and the bytes of the body.
Class AlipayCrossBorderHttpAnswer
  Public Status
  Public Body
End Class

' TLS 1.2 (2048) and 1.3 (8192); a Windows that has no 1.3 refuses the two together.
Sub AlipayCrossBorderRequireTls12(http)
  Dim isSet
  On Error Resume Next
  Err.Clear
  http.Option(9) = 10240
  isSet = (Err.Number = 0)
  On Error Goto 0
  If Not isSet Then http.Option(9) = 2048
End Sub

Dim AlipayCrossBorderLastCalls ' when calls ended, by service and partner

' The pause between two calls of a service by one partner in one script: a page, or a command.
Class AlipayCrossBorderPauses
  ' The whole seconds that are left of a pause.
  Public Function Remaining(key, pause)
    Dim gone
    Remaining = 0
    If Not IsObject(AlipayCrossBorderLastCalls) Then Exit Function
    If Not AlipayCrossBorderLastCalls.Exists(key) Then Exit Function
    gone = Timer - AlipayCrossBorderLastCalls.Item(key)
    If gone < 0 Then gone = gone + 86400 ' Timer begins anew at midnight
    If gone < pause Then Remaining = -Int(gone - pause)
  End Function

  Public Sub Begin(key)
    If Not IsObject(AlipayCrossBorderLastCalls) Then Set AlipayCrossBorderLastCalls = Server.CreateObject("Scripting.Dictionary")
    AlipayCrossBorderLastCalls.Item(key) = Timer
  End Sub
End Class

' Calls the services that the merchant's own server calls, and reads their answers. A refusal is raised; LastError, which is
' the gateway's, says which one, and whether the same call may go well later (MayRetry).
Class AlipayCrossBorderClient
  Private m_gateway
  Private m_config
  Private m_error
  Private m_transport
  Private m_wait
  Private m_log
  Private m_pauses
  Private m_isSent

  ' gateway: one that Init was called for. transport, wait, log: Nothing for HTTP by the platform, for waiting in earnest and
  ' for no log. The clock is the gateway's.
  Public Sub Init(gateway, transport, wait, log)
    Set m_gateway = gateway
    Set m_config = gateway.Config
    Set m_error = gateway.LastError
    Set m_transport = transport
    If transport Is Nothing Then
      Set m_transport = New AlipayCrossBorderHttpTransport
      m_transport.Init m_config
    End If
    Set m_wait = wait
    If wait Is Nothing Then Set m_wait = New AlipayCrossBorderWait
    Set m_log = log
    Set m_pauses = New AlipayCrossBorderPauses
    m_isSent = False
  End Sub

  Public Property Get LastError()
    Set LastError = m_error
  End Property

  Public Property Get Gateway()
    Set Gateway = m_gateway
  End Property

  ' Whether the last call reached the transport: what went out may have arrived, whatever came back.
  Public Property Get IsSent()
    IsSent = m_isSent
  End Property

  ' Declare a payment to the customs. Gives a AlipayCrossBorderResultRecord.
  Public Function AlipayAcquireCustoms(parameters)
    Set AlipayAcquireCustoms = CallService("alipay.acquire.customs", parameters)
  End Function

  ' Ask what became of a refund. Gives a AlipayCrossBorderRefundStateRecord.
  Public Function AlipayAcquireRefundQuery(parameters)
    Set AlipayAcquireRefundQuery = CallService("alipay.acquire.refund.query", parameters)
  End Function

  ' Ask what became of declarations. Gives a AlipayCrossBorderResultRecord.
  Public Function AlipayOverseasAcquireCustomsQuery(parameters)
    Set AlipayOverseasAcquireCustomsQuery = CallService("alipay.overseas.acquire.customs.query", parameters)
  End Function

  ' Register a seller behind a payment service provider. Gives a AlipayCrossBorderResultRecord.
  Public Function AlipayOverseasSecmerchantOnlineMaintain(parameters)
    Set AlipayOverseasSecmerchantOnlineMaintain = CallService("alipay.overseas.secmerchant.online.maintain", parameters)
  End Function

  ' Ask what became of a registration. Gives a AlipayCrossBorderResultRecord.
  Public Function AlipayOverseasSecmerchantOnlineQueryStatus(parameters)
    Set AlipayOverseasSecmerchantOnlineQueryStatus = CallService("alipay.overseas.secmerchant.online.queryStatus", parameters)
  End Function

  ' Download the reconciliation file. Gives an array of AlipayCrossBorderCompareRecord.
  Public Function ForexCompareFile(parameters)
    ForexCompareFile = Read("forex_compare_file", parameters)
  End Function

  ' Download the settlement file. Gives an array of AlipayCrossBorderLiquidationRecord.
  Public Function ForexLiquidationFile(parameters)
    ForexLiquidationFile = Read("forex_liquidation_file", parameters)
  End Function

  ' Download the exchange rates of the day. Gives an array of AlipayCrossBorderRatesRecord.
  Public Function ForexRateFile(parameters)
    ForexRateFile = Read("forex_rate_file", parameters)
  End Function

  ' Refund a payment, wholly or partly. Gives Nothing: there is nothing to read.
  Public Function ForexRefund(parameters)
    Set ForexRefund = CallService("forex_refund", parameters)
  End Function

  ' Refund many payments by one file. Gives Nothing: there is nothing to read.
  Public Function ForexRefundFile(parameters, lines)
    Set ForexRefundFile = Upload("forex_refund_file", parameters, lines)
  End Function

  ' Ask what became of a payment. Gives a AlipayCrossBorderTradeRecord.
  Public Function SingleTradeQuery(parameters)
    Set SingleTradeQuery = CallService("single_trade_query", parameters)
  End Function

  ' The record of an answer in XML; Nothing where there is nothing to read.
  Public Function CallService(service, parameters)
    CheckKind service, False, False
    Set CallService = FirstOf(Records(service, parameters, Array()))
  End Function

  ' The records of a table, an array.
  Public Function Read(service, parameters)
    CheckKind service, True, False
    Read = Records(service, parameters, Array())
  End Function

  ' The same as CallService with a file. lines: an array of dictionaries of text.
  Public Function Upload(service, parameters, lines)
    CheckKind service, False, True
    Set Upload = FirstOf(Records(service, parameters, lines))
  End Function

  ' Raises unknown for a service of another kind.
  Private Sub CheckKind(service, isTable, isUpload)
    Dim way
    m_error.Clear
    m_isSent = False
    Set way = AlipayCrossBorderWayOf(service)
    If way Is Nothing Then m_error.Refuse "unknown", service, ""
    If way.Answer.IsTable <> isTable Or (way.Upload Is Nothing) = isUpload Then m_error.Refuse "unknown", service, ""
  End Sub

  ' Sends what the gateway has prepared, and gives what CallService gives.
  Public Function Deliver(service, prepared)
    Set Deliver = FirstOf(Delivered(service, prepared))
  End Function

  Private Function FirstOf(found)
    Set FirstOf = Nothing
    If UBound(found) >= 0 Then Set FirstOf = found(0)
  End Function

  Private Function Records(service, parameters, lines)
    m_isSent = False
    Records = Delivered(service, m_gateway.Prepared(service, parameters, lines))
  End Function

  Private Function Delivered(service, prepared)
    Dim way, waits, try, found
    m_isSent = False
    Set way = AlipayCrossBorderWayOf(service)
    waits = Array(0)
    If way.Repeatable Then waits = Array(0, 1, 3)
    For try = 0 To UBound(waits)
      If waits(try) > 0 Then m_wait.Wait waits(try)
      found = Tried(service, way, prepared)
      If IsArray(found) Then
        Delivered = found
        Exit Function
      End If
      If Not m_error.MayRetry Then Exit For
    Next
    m_error.RaiseAgain
  End Function

  ' The records of one call; Null after a refusal, which LastError holds.
  Private Function Tried(service, way, prepared)
    Dim thrown, pause
    pause = m_pauses.Remaining(service & " " & m_config.Value("partner"), way.Pause)
    If pause > 0 Then m_wait.Wait pause
    Tried = Null
    m_error.Clear
    m_isSent = True
    thrown = ""
    On Error Resume Next
    Err.Clear
    Tried = Exchanged(way, prepared)
    If Err.Number <> 0 Then thrown = AlipayCrossBorderThrown(Err.Source, Err.Number, Err.Description)
    On Error Goto 0
    m_pauses.Begin service & " " & m_config.Value("partner")
    WriteLog service
    If Len(thrown) > 0 And Len(m_error.Code) = 0 Then Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith client", thrown
  End Function

  Private Function Exchanged(way, prepared)
    Dim answer, reader
    Set answer = Answered(way, prepared)
    Set reader = New AlipayCrossBorderAnswerReader
    reader.Init m_gateway, way.Answer
    Exchanged = reader.Read(AlipayCrossBorderBytes(answer.Body))
  End Function

  ' Raises unreachable; what the transport threw stands in its Cause, for the log.
  Private Function Answered(way, prepared)
    Dim answer, thrown
    thrown = ""
    Set answer = Nothing
    On Error Resume Next
    Err.Clear
    If way.Answer.IsTable Then
      Set answer = m_transport.Download(prepared.Method, prepared.Address, prepared.ContentType, prepared.Body)
    Else
      Set answer = m_transport.Send(prepared.Method, prepared.Address, prepared.ContentType, prepared.Body)
    End If
    If Err.Number <> 0 Then thrown = AlipayCrossBorderThrown(Err.Source, Err.Number, Err.Description)
    On Error Goto 0
    If answer Is Nothing Then m_error.RefuseFor thrown, "unreachable", "", ""
    If Not AlipayCrossBorderSame(CStr(answer.Status), "200") Then m_error.Refuse "unreachable", "", "HTTP status " & answer.Status
    Set Answered = answer
  End Function

  Private Sub WriteLog(service)
    Dim line, detail
    If m_log Is Nothing Then Exit Sub
    line = "call " & service & " ok"
    If Len(m_error.Code) > 0 Then line = "call " & service & " " & m_error.Code
    If Len(m_error.Parameter) > 0 Then line = line & " parameter=" & m_error.Parameter
    detail = m_error.Detail
    If Len(m_error.Cause) > 0 Then detail = m_error.Cause
    If Len(detail) > 0 Then line = line & ": " & detail
    On Error Resume Next
    m_log.Write AlipayCrossBorderLogLine(m_config, line)
    Err.Clear
  End Sub
End Class

' An order as the shop knows it. Amounts are text; those in which it is not priced are empty.
Class AlipayCrossBorderOrder
  Public Number
  Public Currency
  Public TotalFee
  Public RmbFee
  Public State   ' open, closed or paid
  Public Trade   ' the gateway's number of the payment; empty unless paid
  Public Refunds ' a dictionary: what became of each refund number, refunded or refund_failed
  Public Created ' yyyy-MM-dd HH:mm:ss, GMT+8; may be empty, and so may PaidAt
  Public PaidAt  ' when it was marked as paid
  Public Asked   ' a dictionary: the amount of each refund number that was asked for

  Private Sub Class_Initialize()
    Currency = ""
    State = "open"
    Trade = ""
    Created = ""
    PaidAt = ""
    Set Asked = Server.CreateObject("Scripting.Dictionary")
    Set Refunds = Server.CreateObject("Scripting.Dictionary")
    TotalFee = ""
    RmbFee = ""
  End Sub

  ' An amount by the name that the description gives it.
  Public Function Amount(name)
    Select Case name
    Case "total_fee"
      Amount = TotalFee
    Case "rmb_fee"
      Amount = RmbFee
    End Select
  End Function

  ' Names that the description has not are passed over.
  Public Sub SetAmount(name, text)
    Select Case name
    Case "total_fee"
      TotalFee = text
    Case "rmb_fee"
      RmbFee = text
    End Select
  End Sub
End Class

' The amount in which an order is priced; empty when it is in none.
Function AlipayCrossBorderPrice(order)
  AlipayCrossBorderPrice = order.Amount(AlipayCrossBorderPricedIn(order)) & ""
End Function

' The currency of that amount.
Function AlipayCrossBorderPriceCurrency(order)
  AlipayCrossBorderPriceCurrency = AlipayCrossBorderAmountCurrency(AlipayCrossBorderPricedIn(order), order.Currency)
End Function

' The name of the amount in which an order is priced.
Function AlipayCrossBorderPricedIn(order)
  AlipayCrossBorderPricedIn = ""
  If Len(order.TotalFee) > 0 Then AlipayCrossBorderPricedIn = "total_fee"
  If Len(order.RmbFee) > 0 Then AlipayCrossBorderPricedIn = "rmb_fee"
End Function

' The currency of an amount: its own, or else that of the order.
Function AlipayCrossBorderAmountCurrency(name, currency)
  AlipayCrossBorderAmountCurrency = currency
  If AlipayCrossBorderSame(name, "rmb_fee") Then AlipayCrossBorderAmountCurrency = "CNY"
End Function

' What the gateway says about an order, checked and found genuine. Numbers that it does not carry are empty.
Class AlipayCrossBorderNotification
  Public Parameters ' a dictionary of all of them, in the order sent
  Public Meaning    ' paid, closed, refunded or refund_failed
  Public Order      ' the order's number
  Public Trade      ' the gateway's number of the payment
  Public Refund     ' the refund's number
  Public AmountUnchecked ' True: the amount in which the order is priced is not in the message
End Class

' What the page answers, and why.
Class AlipayCrossBorderReceipt
  Public Status ' of HTTP, always 200
  Public Body   ' success or fail, nothing around it
  Public Reason
  Public Order  ' its number, or empty
  Public Note   ' or empty
End Class

' The kinds of message that the gateway sends, in the order in which they are tried; the last one takes the rest.
Function AlipayCrossBorderMessageKinds()
  AlipayCrossBorderMessageKinds = Array(AlipayCrossBorderMessageKind1(), AlipayCrossBorderMessageKind2())
End Function

' One kind of message.
Class AlipayCrossBorderMessageKind
  Public KnownBy  ' the name that tells it from the others; empty for the last one
  Public Rules    ' of its parameters
  Public Amounts  ' the names under which it carries an order's price
  Public Status   ' the name of its status
  Public Meanings ' what each status means
End Class

' refund
Function AlipayCrossBorderMessageKind1()
  Dim kind, rule
  Set kind = New AlipayCrossBorderMessageKind
  kind.KnownBy = "out_return_no"
  Set kind.Rules = New AlipayCrossBorderRules
  Set rule = kind.Rules.Add("notify_id") ' Number of this notification
  rule.Required = True
  rule.Bytes = 128
  Set rule = kind.Rules.Add("notify_type") ' Kind of notification
  rule.Bytes = 64
  Set rule = kind.Rules.Add("notify_time") ' When it was sent, GMT+8
  rule.Format = "datetime"
  Set rule = kind.Rules.Add("out_trade_no") ' Your order number
  rule.Required = True
  rule.Bytes = 64
  rule.Format = "order-number"
  Set rule = kind.Rules.Add("out_return_no") ' Your refund number
  rule.Required = True
  rule.Bytes = 64
  rule.Format = "order-number"
  Set rule = kind.Rules.Add("refund_status") ' What became of the refund
  rule.Required = True
  rule.Bytes = 64
  Set rule = kind.Rules.Add("error_code") ' Why it failed
  rule.Bytes = 64
  kind.Amounts = Array()
  kind.Status = "refund_status"
  Set kind.Meanings = Server.CreateObject("Scripting.Dictionary")
  kind.Meanings.Add "REFUND_SUCCESS", "refunded"
  kind.Meanings.Add "REFUND_FAIL", "refund_failed"
  Set AlipayCrossBorderMessageKind1 = kind
End Function

' payment
Function AlipayCrossBorderMessageKind2()
  Dim kind, rule
  Set kind = New AlipayCrossBorderMessageKind
  kind.KnownBy = ""
  Set kind.Rules = New AlipayCrossBorderRules
  Set rule = kind.Rules.Add("notify_id") ' Number of this notification
  rule.Required = True
  rule.Bytes = 128
  Set rule = kind.Rules.Add("notify_type") ' Kind of notification
  rule.Required = True
  rule.Bytes = 64
  Set rule = kind.Rules.Add("notify_time") ' When it was sent, GMT+8
  rule.Required = True
  rule.Format = "datetime"
  Set rule = kind.Rules.Add("out_trade_no") ' Your order number
  rule.Required = True
  rule.Bytes = 64
  rule.Format = "order-number"
  Set rule = kind.Rules.Add("trade_no") ' The gateway's number of the payment
  rule.Required = True
  rule.Bytes = 64
  rule.Format = "digits"
  Set rule = kind.Rules.Add("total_fee") ' Price in the settlement currency
  rule.Required = True
  rule.Format = "amount"
  Set rule = kind.Rules.Add("rmb_fee") ' Price in RMB of an order that was priced so
  rule.Format = "amount"
  Set rule = kind.Rules.Add("currency") ' Settlement currency
  rule.Required = True
  rule.Bytes = 10
  Set rule = kind.Rules.Add("trade_status") ' What became of the payment
  rule.Required = True
  rule.Bytes = 64
  kind.Amounts = Array("total_fee", "rmb_fee")
  kind.Status = "trade_status"
  Set kind.Meanings = Server.CreateObject("Scripting.Dictionary")
  kind.Meanings.Add "TRADE_FINISHED", "paid"
  kind.Meanings.Add "TRADE_SUCCESS", "paid"
  kind.Meanings.Add "TRADE_CLOSED", "closed"
  Set AlipayCrossBorderMessageKind2 = kind
End Function

' What a reason means; a refusal's code has its own text.
Function AlipayCrossBorderReasonSays(reason)
  Select Case reason
  Case "paid"
    AlipayCrossBorderReasonSays = "The order is paid now"
  Case "already_paid"
    AlipayCrossBorderReasonSays = "The order was paid before by the same trade"
  Case "closed"
    AlipayCrossBorderReasonSays = "The order is closed now"
  Case "already_closed"
    AlipayCrossBorderReasonSays = "The order was closed before"
  Case "closed_after_paid"
    AlipayCrossBorderReasonSays = "The order is paid and stays so"
  Case "refunded"
    AlipayCrossBorderReasonSays = "The refund is marked as done now"
  Case "refund_failed"
    AlipayCrossBorderReasonSays = "The refund is marked as failed now"
  Case "already_refunded"
    AlipayCrossBorderReasonSays = "The refund was marked before"
  Case "ignored"
    AlipayCrossBorderReasonSays = "This status asks for nothing"
  Case "oversized"
    AlipayCrossBorderReasonSays = "The message is larger than a notification can be"
  Case "wrong_content_type"
    AlipayCrossBorderReasonSays = "The message is not form data"
  Case "gateway_unreachable"
    AlipayCrossBorderReasonSays = "The gateway could not be asked whether it sent this"
  Case "not_genuine"
    AlipayCrossBorderReasonSays = "The gateway says that it did not send this"
  Case "unknown_order"
    AlipayCrossBorderReasonSays = "There is no such order"
  Case "other_currency"
    AlipayCrossBorderReasonSays = "The currency is not that of the order"
  Case "other_partner"
    AlipayCrossBorderReasonSays = "The partner is not that of the config"
  Case "other_amount"
    AlipayCrossBorderReasonSays = "The amount is not that of the order"
  Case "conflict"
    AlipayCrossBorderReasonSays = "The order's state does not go with this message; look at the order"
  Case "handler_failed"
    AlipayCrossBorderReasonSays = "The shop's own code failed; the gateway will send the message again"
  Case Else
    AlipayCrossBorderReasonSays = AlipayCrossBorderSays(reason)
  End Select
End Function

' The word that the page answers for a reason.
Function AlipayCrossBorderReasonAnswer(reason)
  AlipayCrossBorderReasonAnswer = "fail"
  Select Case reason
  Case "paid"
    AlipayCrossBorderReasonAnswer = "success"
  Case "already_paid"
    AlipayCrossBorderReasonAnswer = "success"
  Case "closed"
    AlipayCrossBorderReasonAnswer = "success"
  Case "already_closed"
    AlipayCrossBorderReasonAnswer = "success"
  Case "closed_after_paid"
    AlipayCrossBorderReasonAnswer = "success"
  Case "refunded"
    AlipayCrossBorderReasonAnswer = "success"
  Case "refund_failed"
    AlipayCrossBorderReasonAnswer = "success"
  Case "already_refunded"
    AlipayCrossBorderReasonAnswer = "success"
  Case "ignored"
    AlipayCrossBorderReasonAnswer = "success"
  End Select
End Function

' What has been found out about a message so far, and the line that the log gets of it.
Class AlipayCrossBorderOutcome
  Public Kind ' how the log's line begins: notification or query
  Public Reason
  Public Parameter
  Public Detail
  Public Order
  Public Note

  Private Sub Class_Initialize()
    Kind = "notification"
    Reason = ""
    Parameter = ""
    Detail = ""
    Order = ""
    Note = ""
  End Sub

  ' Fills the fields and raises.
  Public Sub Refuse(code, name, more)
    Reason = code
    Parameter = name
    Detail = more
    Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith notifications", code
  End Sub

  ' thrown: what was raised, or empty. Without a reason it was the shop's code that failed, or the kit's.
  Public Sub Finish(thrown)
    If Len(Reason) > 0 Then Exit Sub
    Reason = "handler_failed"
    Detail = thrown
  End Sub

  Public Property Get Receipt()
    Dim given
    Set given = New AlipayCrossBorderReceipt
    given.Status = 200
    given.Body = AlipayCrossBorderReasonAnswer(Reason)
    given.Reason = Reason
    given.Order = Order
    given.Note = Note
    Set Receipt = given
  End Property

  Public Property Get Line()
    Line = Kind & " " & Reason
    If Len(Order) > 0 Then Line = Line & " order=" & AlipayCrossBorderPrintable(Order, 64)
    If Len(Parameter) > 0 Then Line = Line & " parameter=" & Parameter
    If Len(Note) > 0 Then Line = Line & " note=" & Note
    Line = Line & ": " & AlipayCrossBorderReasonSays(Reason)
    If Len(Detail) > 0 Then Line = Line & ": " & Detail
  End Property
End Class

' What was raised, for the log.
Function AlipayCrossBorderThrown(source, number, description)
  AlipayCrossBorderThrown = source & " " & number & " " & description
End Function

' A log that fails is ignored: the answer to the gateway must not depend on it.
Sub AlipayCrossBorderWriteLog(log, config, outcome)
  If log Is Nothing Then Exit Sub
  On Error Resume Next
  log.Write AlipayCrossBorderLogLine(config, outcome.Line)
  Err.Clear
End Sub

' One line of at most 500 characters of plain ASCII, without a secret of the config.
Function AlipayCrossBorderLogLine(config, ByVal text)
  Dim secrets, longest, i, k
  secrets = Array(config.Key, config.PreviousKey, config.PrivateKey)
  ' The longest first: one secret can hold another.
  For i = 0 To UBound(secrets)
    For k = i + 1 To UBound(secrets)
      If Len(secrets(k)) > Len(secrets(i)) Then
        longest = secrets(k)
        secrets(k) = secrets(i)
        secrets(i) = longest
      End If
    Next
    If Len(secrets(i)) > 0 Then text = Replace(text, secrets(i), "***")
  Next
  AlipayCrossBorderLogLine = AlipayCrossBorderPrintable(text, 500)
End Function

' The first characters of a text, "?" for each that is not printable ASCII.
Function AlipayCrossBorderPrintable(text, longest)
  Dim out, i, code, before
  out = ""
  code = 0
  For i = 1 To Len(text)
    If Len(out) = longest Then Exit For
    before = code
    code = AscW(Mid(text, i, 1))
    If code < 0 Then code = code + 65536
    If code >= 32 And code <= 126 Then
      out = out & Mid(text, i, 1)
    ElseIf Not (before >= 55296 And before <= 56319 And code >= 56320 And code <= 57343) Then
      out = out & "?" ' not for the second half of a surrogate pair
    End If
  Next
  AlipayCrossBorderPrintable = out
End Function

' Whether a content type is that of form data, or none at all; the charset behind it is the sender's belief.
Function AlipayCrossBorderIsFormData(ByVal contentType)
  contentType = AlipayCrossBorderLower(contentType & "")
  contentType = Left(contentType, InStr(1, contentType & ";", ";", 0) - 1)
  ' By hand: Trim takes more away in some engines.
  Do While Len(contentType) > 0 And InStr(1, " " & vbTab, Left(contentType, 1), 0) > 0
    contentType = Mid(contentType, 2)
  Loop
  Do While Len(contentType) > 0 And InStr(1, " " & vbTab, Right(contentType, 1), 0) > 0
    contentType = Left(contentType, Len(contentType) - 1)
  Loop
  AlipayCrossBorderIsFormData = (Len(contentType) = 0) Or AlipayCrossBorderSame(contentType, "application/x-www-form-urlencoded")
End Function

' Asks the gateway whether it sent a message: at the config's address, never at one that the message names. Raises
' gateway_unreachable and not_genuine, through the outcome.
Sub AlipayCrossBorderCheckGenuine(outcome, transport, gateway, parameters)
  Dim url, answer, thrown
  url = AlipayCrossBorderQuestionUrl(gateway, parameters)
  thrown = ""
  Set answer = Nothing
  On Error Resume Next
  Err.Clear
  Set answer = transport.Send("GET", url, "", "")
  If Err.Number <> 0 Then thrown = AlipayCrossBorderThrown(Err.Source, Err.Number, Err.Description)
  On Error Goto 0
  If answer Is Nothing Then outcome.Refuse "gateway_unreachable", "", thrown
  If Not AlipayCrossBorderSame(CStr(answer.Status), "200") Then outcome.Refuse "gateway_unreachable", "", "HTTP status " & answer.Status
  If Not AlipayCrossBorderSame(AlipayCrossBorderBytes(answer.Body), "true") Then outcome.Refuse "not_genuine", "", ""
End Sub

Function AlipayCrossBorderQuestionUrl(gateway, parameters)
  Dim asked, config, question
  Set config = gateway.Config
  Set asked = Server.CreateObject("Scripting.Dictionary")
  asked.Add "service", "notify_verify"
  asked.Add "partner", config.Value("partner")
  asked.Add "notify_id", AlipayCrossBorderValueOf(parameters, "notify_id")
  Set question = New AlipayCrossBorderRequest
  question.Init config, gateway.Address, New AlipayCrossBorderError, asked
  AlipayCrossBorderQuestionUrl = question.BuildUrl()
End Function

' What a message says, held against the order that it is about.

' Raises other_currency, other_partner and other_amount, through the outcome.
Sub AlipayCrossBorderCompareOrder(outcome, config, kind, order, notification)
  Dim name, isPriced, told
  told = AlipayCrossBorderValueOf(notification.Parameters, "currency")
  If Len(told) > 0 And Not AlipayCrossBorderSame(told, order.Currency) Then outcome.Refuse "other_currency", "", ""
  told = AlipayCrossBorderValueOf(notification.Parameters, "partner")
  If Len(told) > 0 And Not AlipayCrossBorderSame(told, config.Value("partner") & "") Then outcome.Refuse "other_partner", "", ""
  If UBound(kind.Amounts) < 0 Then Exit Sub
  isPriced = False
  For Each name In kind.Amounts
    If Len(order.Amount(name)) > 0 Then
      isPriced = True
      told = AlipayCrossBorderValueOf(notification.Parameters, name)
      If Len(told) = 0 Then
        notification.AmountUnchecked = True
        outcome.Note = "amount_unchecked"
      ElseIf Not AlipayCrossBorderSameAmount(told, order.Amount(name)) Then
        outcome.Refuse "other_amount", "", ""
      End If
    End If
  Next
  If Not isPriced Then outcome.Refuse "other_amount", "", ""
End Sub

' Whether two amounts are decimals of one value: 8.00 is 8.
Function AlipayCrossBorderSameAmount(a, b)
  AlipayCrossBorderSameAmount = False
  If AlipayCrossBorderIsDecimal(a) And AlipayCrossBorderIsDecimal(b) Then AlipayCrossBorderSameAmount = (AlipayCrossBorderCompareDecimals(a, b) = 0)
End Function

' The reason that the order's state and the meaning give together; empty when a handler has to be called.
Function AlipayCrossBorderStanding(order, notification)
  Dim mark
  AlipayCrossBorderStanding = ""
  If InStr(1, " open closed paid ", " " & order.State & " ", 0) = 0 Then Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith notifications", "the state of an order is open, closed or paid"
  Select Case notification.Meaning
  Case "paid"
    If AlipayCrossBorderSame(order.State, "paid") Then
      AlipayCrossBorderStanding = "conflict"
      If AlipayCrossBorderSame(order.Trade, notification.Trade) Then AlipayCrossBorderStanding = "already_paid"
    End If
  Case "closed"
    If AlipayCrossBorderSame(order.State, "closed") Then AlipayCrossBorderStanding = "already_closed"
    If AlipayCrossBorderSame(order.State, "paid") Then AlipayCrossBorderStanding = "closed_after_paid"
  Case Else
    If Not AlipayCrossBorderSame(order.State, "paid") Then
      AlipayCrossBorderStanding = "conflict"
    ElseIf order.Refunds.Exists(notification.Refund) Then
      mark = order.Refunds.Item(notification.Refund)
      If AlipayCrossBorderSame(mark, "refunded") Or AlipayCrossBorderSame(mark, notification.Meaning) Then AlipayCrossBorderStanding = "already_refunded"
    End If
  End Select
End Function

' Takes what the gateway posts to the notify page, from the raw body to the word that is answered.
'
' What handlers are: an object with four methods. FindOrder(number) gives a AlipayCrossBorderOrder or Nothing. OrderPaid,
' OrderClosed and RefundDone(order, notification) give True when they have committed, and False when they found that
' somebody else had committed meanwhile. The credit and the mark that it is done are one commit.
Class AlipayCrossBorderNotifications
  Private m_gateway
  Private m_config
  Private m_handlers
  Private m_transport
  Private m_log
  Private m_outcome

  ' gateway: one that Init was called for. transport, log: Nothing for HTTP by the platform, and for no log.
  Public Sub Init(gateway, handlers, transport, log)
    Set m_gateway = gateway
    Set m_config = gateway.Config
    Set m_handlers = handlers
    Set m_transport = transport
    Set m_log = log
    If transport Is Nothing Then
      Set m_transport = New AlipayCrossBorderHttpTransport
      m_transport.Init m_config
    End If
  End Sub

  ' The AlipayCrossBorderReceipt of a message; it never raises. body: what Request.BinaryRead gives.
  Public Function Receive(body, contentType)
    Dim thrown
    Set m_outcome = New AlipayCrossBorderOutcome
    thrown = ""
    On Error Resume Next
    Err.Clear
    Decide body, contentType
    If Err.Number <> 0 Then thrown = AlipayCrossBorderThrown(Err.Source, Err.Number, Err.Description)
    On Error Goto 0
    m_outcome.Finish thrown
    AlipayCrossBorderWriteLog m_log, m_config, m_outcome
    Set Receive = m_outcome.Receipt
  End Function

  ' The AlipayCrossBorderReceipt of what a query has said of an order; it never raises. An order that a notification credits at the same
  ' moment is credited once: it is the same commit.
  Public Function Learn(number, trade, status)
    Dim thrown
    Set m_outcome = New AlipayCrossBorderOutcome
    m_outcome.Kind = "query"
    m_outcome.Order = number
    m_outcome.Note = "amount_unchecked" ' a query's amounts may be in another currency
    thrown = ""
    On Error Resume Next
    Err.Clear
    DecideLearned number, trade, status
    If Err.Number <> 0 Then thrown = AlipayCrossBorderThrown(Err.Source, Err.Number, Err.Description)
    On Error Goto 0
    m_outcome.Finish thrown
    AlipayCrossBorderWriteLog m_log, m_config, m_outcome
    Set Learn = m_outcome.Receipt
  End Function

  Private Sub DecideLearned(number, trade, status)
    Dim kinds, kind, notification, parameters, order
    kinds = AlipayCrossBorderMessageKinds()
    Set kind = kinds(UBound(kinds))
    Set parameters = Server.CreateObject("Scripting.Dictionary")
    parameters.Item("out_trade_no") = number
    parameters.Item("trade_no") = trade
    parameters.Item(kind.Status) = status
    Set notification = NotificationOf(kind, parameters)
    notification.AmountUnchecked = True
    Set order = m_handlers.FindOrder(number)
    If order Is Nothing Then m_outcome.Refuse "unknown_order", "", ""
    Settle order, notification
  End Sub

  ' Raises the outcome's refusal, or leaves its reason behind. The reason is the last thing that is set.
  Private Sub Decide(body, contentType)
    Dim parameters, kind, notification, order
    If AlipayCrossBorderSize(body) > 65536 Then m_outcome.Refuse "oversized", "", ""
    If Not AlipayCrossBorderIsFormData(contentType) Then m_outcome.Refuse "wrong_content_type", "", ""
    Set parameters = Verified(AlipayCrossBorderBytes(body))
    Set kind = KindOf(parameters)
    Set notification = NotificationOf(kind, parameters)
    CheckParameters kind, parameters
    AlipayCrossBorderCheckGenuine m_outcome, m_transport, m_gateway, parameters
    Set order = m_handlers.FindOrder(notification.Order)
    If order Is Nothing Then m_outcome.Refuse "unknown_order", "", ""
    AlipayCrossBorderCompareOrder m_outcome, m_config, kind, order, notification
    Settle order, notification
  End Sub

  Private Sub Settle(order, notification)
    If IsEmpty(notification.Meaning) Then
      m_outcome.Reason = "ignored"
    Else
      m_outcome.Reason = Settled(order, notification)
    End If
  End Sub

  Private Function Verified(bytes)
    Dim parameters, refusal
    Set parameters = VerifiedBy(m_gateway, bytes)
    If parameters Is Nothing Then
      Set refusal = m_gateway.LastError
      If Len(refusal.Code) = 0 Then Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith notifications", "the message could not be read"
      If AlipayCrossBorderSame(refusal.Code, "malformed") Or AlipayCrossBorderSame(refusal.Code, "bad_signature") Then m_outcome.Note = OtherCharset(bytes)
      m_outcome.Refuse refusal.Code, refusal.Parameter, refusal.Detail
    End If
    Set Verified = parameters
  End Function

  ' Nothing when the gateway refuses; its LastError says why.
  Private Function VerifiedBy(gateway, bytes)
    Set VerifiedBy = Nothing
    On Error Resume Next
    Set VerifiedBy = Checked(gateway, bytes)
    Err.Clear
  End Function

  Private Function Checked(gateway, bytes)
    Dim parameters
    Set parameters = gateway.ParseForm(bytes)
    gateway.Verify parameters
    Set Checked = parameters
  End Function

  ' The note that the message fits under another charset than the configured one: the usual mistake in a set-up.
  Private Function OtherCharset(bytes)
    Dim charset, config, other
    OtherCharset = ""
    For Each charset In Array("utf-8", "gbk")
      If Not AlipayCrossBorderSame(charset, m_config.Charset) Then
        Set config = m_gateway.Config
        config.Charset = charset
        Set other = New AlipayCrossBorderGateway
        other.Init config
        If Not VerifiedBy(other, bytes) Is Nothing Then
          OtherCharset = "fits_charset:" & charset
          Exit Function
        End If
      End If
    Next
  End Function

  Private Function KindOf(parameters)
    Dim kind
    For Each kind In AlipayCrossBorderMessageKinds()
      Set KindOf = kind
      If Len(kind.KnownBy) = 0 Then Exit Function
      If Len(AlipayCrossBorderValueOf(parameters, kind.KnownBy)) > 0 Then Exit Function
    Next
  End Function

  Private Function NotificationOf(kind, parameters)
    Dim notification, status
    Set notification = New AlipayCrossBorderNotification
    Set notification.Parameters = parameters
    notification.Order = AlipayCrossBorderValueOf(parameters, "out_trade_no")
    notification.Trade = AlipayCrossBorderValueOf(parameters, "trade_no")
    notification.Refund = AlipayCrossBorderValueOf(parameters, "out_return_no")
    notification.AmountUnchecked = False
    status = AlipayCrossBorderValueOf(parameters, kind.Status)
    If kind.Meanings.Exists(status) Then notification.Meaning = kind.Meanings.Item(status)
    m_outcome.Order = notification.Order
    Set NotificationOf = notification
  End Function

  Private Sub CheckParameters(kind, parameters)
    Dim refusal, validation, thrown
    Set refusal = New AlipayCrossBorderError
    Set validation = New AlipayCrossBorderValidation
    validation.Init m_config, refusal, kind.Rules, Nothing
    thrown = ""
    On Error Resume Next
    Err.Clear
    validation.CheckEach parameters
    If Err.Number <> 0 Then thrown = AlipayCrossBorderThrown(Err.Source, Err.Number, Err.Description)
    On Error Goto 0
    If Len(refusal.Code) > 0 Then m_outcome.Refuse refusal.Code, refusal.Parameter, refusal.Detail
    If Len(thrown) > 0 Then Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith notifications", thrown
  End Sub

  ' The reason, after the handler that is called for has committed.
  Private Function Settled(order, notification)
    Dim found
    Settled = AlipayCrossBorderStanding(order, notification)
    If Len(Settled) > 0 Then Exit Function
    If Committed(order, notification) Then
      Settled = notification.Meaning
      Exit Function
    End If
    ' Somebody else was faster: what is it now?
    Set found = m_handlers.FindOrder(notification.Order)
    If found Is Nothing Then m_outcome.Refuse "unknown_order", "", ""
    Settled = AlipayCrossBorderStanding(found, notification)
    If Len(Settled) = 0 Then Settled = "conflict"
  End Function

  Private Function Committed(order, notification)
    Dim answer
    Select Case notification.Meaning
    Case "paid"
      answer = m_handlers.OrderPaid(order, notification)
    Case "closed"
      answer = m_handlers.OrderClosed(order, notification)
    Case Else
      answer = m_handlers.RefundDone(order, notification)
    End Select
    ' Anything but True, such as the Empty of a handler that ends without a result, is no commit.
    Committed = False
    If VarType(answer) = 11 Then Committed = answer
  End Function
End Class

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

' Texts in the order of their units (Shell's sort).
Function AlipayCrossBorderSortedTexts(ByVal texts)
  Dim text, gap, i, j
  gap = Int((UBound(texts) + 1) / 2)
  Do While gap > 0
    For i = gap To UBound(texts)
      text = texts(i)
      j = i
      Do While j >= gap
        If StrComp(texts(j - gap), text, 0) <= 0 Then Exit Do
        texts(j) = texts(j - gap)
        j = j - gap
      Loop
      texts(j) = text
    Next
    gap = Int(gap / 2)
  Loop
  AlipayCrossBorderSortedTexts = texts
End Function

' What stands in an order's file: a line NAME=VALUE for each, then the line "end", which a file that was cut lacks. Raises
' for a value with a line end, or with any other character than printable ASCII.
Function AlipayCrossBorderOrderText(order)
  AlipayCrossBorderOrderText = AlipayCrossBorderOrderLine("number", order.Number) & AlipayCrossBorderOrderLine("currency", order.Currency)
  AlipayCrossBorderOrderText = AlipayCrossBorderOrderText & AlipayCrossBorderOrderLine("total_fee", order.TotalFee)
  AlipayCrossBorderOrderText = AlipayCrossBorderOrderText & AlipayCrossBorderOrderLine("rmb_fee", order.RmbFee)
  AlipayCrossBorderOrderText = AlipayCrossBorderOrderText & "end" & vbLf
End Function

Function AlipayCrossBorderOrderLine(name, ByVal value)
  value = value & ""
  If Not AlipayCrossBorderSame(AlipayCrossBorderPrintable(value, Len(value)), value) Then Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith orders", "an order's values are printable ASCII"
  AlipayCrossBorderOrderLine = name & "=" & value & vbLf
End Function

' yyyyMMddHHmmss as yyyy-MM-dd HH:mm:ss.
Function AlipayCrossBorderFromDate14(digits)
  AlipayCrossBorderFromDate14 = Left(digits, 4) & "-" & Mid(digits, 5, 2) & "-" & Mid(digits, 7, 2) _
    & " " & Mid(digits, 9, 2) & ":" & Mid(digits, 11, 2) & ":" & Mid(digits, 13, 2)
End Function

' The order, without its state. Raises for a text that was cut.
Function AlipayCrossBorderOrderOf(text)
  Dim order, line, at
  If Right(text, 5) <> vbLf & "end" & vbLf Then Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith orders", "the order's file is cut"
  Set order = New AlipayCrossBorderOrder
  For Each line In Split(text, vbLf)
    at = InStr(1, line, "=", 0)
    If at > 0 Then
      Select Case Left(line, at - 1)
      Case "number"
        order.Number = Mid(line, at + 1)
      Case "currency"
        order.Currency = Mid(line, at + 1)
      Case Else
        order.SetAmount Left(line, at - 1), Mid(line, at + 1)
      End Select
    End If
  Next
  Set AlipayCrossBorderOrderOf = order
End Function

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

' Refunds of paid orders: no more than what is left, marked before they are sent, and sent once.
Class AlipayCrossBorderRefunds
  Private m_client
  Private m_gateway
  Private m_error
  Private m_handlers
  Private m_isOpen
  Private m_lines

  ' handlers: those of the shop; RefundAsked and RefundWithdrawn(order, refundNumber, ...) keep the marks.
  Public Sub Init(client, handlers)
    Set m_client = client
    Set m_gateway = client.Gateway
    Set m_error = client.LastError
    Set m_handlers = handlers
    m_isOpen = False
    m_lines = Array()
  End Sub

  ' Whether the last refund was sent and its mark stays: send it again under its own number to learn what became of it.
  Public Property Get MayHaveArrived()
    MayHaveArrived = False
    If m_isOpen Then MayHaveArrived = m_client.IsSent
  End Property

  ' Gives a AlipayCrossBorderRefunded. amount: text, in what the order was priced in; refundNumber: empty for a new one. again: the same
  ' refund is sent once more, since nobody knows what became of it. Raises the first refusal; LastError is the client's.
  Public Function Refund(number, amount, reason, ByVal refundNumber, again)
    Dim order, parameters, prepared, taken, done, own, repeated
    m_error.Clear
    m_isOpen = False
    Set order = PaidOrder(number, "out_trade_no")
    If Len(refundNumber) = 0 Then refundNumber = "R" & AlipayCrossBorderNewNumber(m_gateway.Clock)
    Set parameters = Server.CreateObject("Scripting.Dictionary")
    parameters.Add "out_trade_no", order.Number
    parameters.Add "out_return_no", refundNumber
    parameters.Add "currency", order.Currency
    parameters.Add AmountName(order, "out_trade_no"), amount
    parameters.Add "reason", reason
    Set prepared = m_gateway.Prepared("forex_refund", parameters, Array())
    If again Then
      If Not IsAskedFor(order, refundNumber, amount) Then m_error.Refuse "not_allowed", "out_return_no", ""
    Else
      Set own = Server.CreateObject("Scripting.Dictionary")
      CheckRest order, amount, AmountName(order, "out_trade_no"), Array()
      If Not IsTrue(m_handlers.RefundAsked(order, refundNumber, amount)) Then m_error.Refuse "duplicate", "out_return_no", ""
      own.Item(refundNumber) = ""
      If IsTooMuch(order, own) Then
        Withdraw order, refundNumber
        RefuseTooMuch AmountName(order, "out_trade_no"), order, own
      End If
    End If
    m_isOpen = True
    taken = IsTaken("forex_refund", prepared)
    repeated = Array("REPEATED_REFUNDMENT_REQUEST")
    If Not taken And Not (again And IsRepeated(repeated)) Then
      If IsRefused(repeated) Then m_isOpen = False
      If IsRefused(repeated) And Not again Then Withdraw order, refundNumber
      m_error.RaiseAgain
    End If
    Set done = New AlipayCrossBorderRefunded
    Set done.Parameters = prepared.Parameters
    done.WasThere = Not taken
    Set Refund = done
  End Function

  ' Marked with this amount, and nothing is known of it yet.
  Private Function IsAskedFor(order, refundNumber, amount)
    IsAskedFor = False
    If order.Refunds.Exists(refundNumber) Then Exit Function
    If order.Asked.Exists(refundNumber) Then IsAskedFor = AlipayCrossBorderSameAmount(order.Asked.Item(refundNumber), amount)
  End Function

  ' Many refunds by one file. lines: an array of Array(order, amount, reason, refundNumber). Gives the lines that were sent, an
  ' array of dictionaries, which Lines keeps. One bad line, and nothing is sent; parameters of its refusal begin with
  ' "line N: ".
  Public Function RefundAll(lines)
    Dim sent, orders, before, prepared, line, i, none
    m_error.Clear
    m_isOpen = False
    m_lines = Array()
    Set none = Server.CreateObject("Scripting.Dictionary")
    Set before = Server.CreateObject("Scripting.Dictionary")
    sent = Array()
    orders = Array()
    If UBound(lines) >= 0 Then
      ReDim sent(UBound(lines))
      ReDim orders(UBound(lines))
    End If
    For i = 0 To UBound(lines)
      m_error.Place = "line " & (i + 1) & ": "
      line = lines(i)
      Set orders(i) = PaidOrder(line(0), "out_trade_no")
      Set sent(i) = LineOf(orders(i), line)
      CheckLine orders(i), sent(i), before
    Next
    m_error.Place = ""
    Set prepared = m_gateway.Prepared("forex_refund_file", none, sent)
    MarkAll orders, sent
    CheckAll orders, sent
    m_lines = sent
    m_isOpen = True
    If Not IsTaken("forex_refund_file", prepared) Then
      If IsRefused(Array("REPEATED_REFUNDMENT_REQUEST")) Then WithdrawAll orders, sent, UBound(sent)
      m_error.RaiseAgain
    End If
    RefundAll = sent
  End Function

  ' The lines of the last file that was to be sent, whatever became of it.
  Public Property Get Lines()
    Lines = m_lines
  End Property

  Private Function LineOf(order, given)
    Dim values, refundNumber
    refundNumber = given(3)
    If Len(refundNumber) = 0 Then refundNumber = "R" & AlipayCrossBorderNewNumber(m_gateway.Clock)
    Set values = Server.CreateObject("Scripting.Dictionary")
    values.Add "out_trade_no", order.Number
    values.Add "out_return_no", refundNumber
    values.Add "currency", order.Currency
    values.Add BatchAmountName(order), given(1)
    values.Add "reason", given(2)
    Set LineOf = values
  End Function

  ' The columns' own rules, then what is left of the order; before: what earlier lines ask of each.
  Private Sub CheckLine(order, values, before)
    Dim validation, form, checked, amount, asked
    Set form = AlipayCrossBorderWayOf("forex_refund_file").Upload
    Set validation = New AlipayCrossBorderValidation
    validation.Init m_gateway.Config, m_error, form.Columns, m_gateway.Clock
    Set checked = validation.Complete(AlipayCrossBorderTexts(m_error, values))
    amount = values.Item(BatchAmountName(order))
    asked = Array()
    If before.Exists(order.Number) Then asked = before.Item(order.Number)
    CheckRest order, amount, BatchAmountName(order), asked
    ReDim Preserve asked(UBound(asked) + 1)
    asked(UBound(asked)) = amount
    before.Item(order.Number) = asked
  End Sub

  Private Sub MarkAll(orders, sent)
    Dim i, isMarked, thrown
    For i = 0 To UBound(sent)
      isMarked = False
      thrown = ""
      On Error Resume Next
      Err.Clear
      isMarked = IsTrue(m_handlers.RefundAsked(orders(i), sent(i).Item("out_return_no"), sent(i).Item(BatchAmountName(orders(i)))))
      If Err.Number <> 0 Then thrown = AlipayCrossBorderThrown(Err.Source, Err.Number, Err.Description)
      On Error Goto 0
      If Not isMarked Then
        WithdrawAll orders, sent, i - 1
        If Len(thrown) > 0 Then Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith refunds", thrown
        m_error.Refuse "duplicate", "line " & (i + 1) & ": " & "out_return_no", ""
      End If
    Next
  End Sub

  ' Somebody else may have marked meanwhile.
  Private Sub CheckAll(orders, sent)
    Dim own, i
    For i = 0 To UBound(sent)
      Set own = OwnOf(orders(i), orders, sent)
      If IsTooMuch(orders(i), own) Then
        WithdrawAll orders, sent, UBound(sent)
        m_error.Place = "line " & (i + 1) & ": "
        RefuseTooMuch BatchAmountName(orders(i)), orders(i), own
      End If
    Next
  End Sub

  ' The refund numbers of the file's lines of an order.
  Private Function OwnOf(order, orders, sent)
    Dim own, i
    Set own = Server.CreateObject("Scripting.Dictionary")
    For i = 0 To UBound(sent)
      If AlipayCrossBorderSame(orders(i).Number, order.Number) Then own.Item(sent(i).Item("out_return_no")) = ""
    Next
    Set OwnOf = own
  End Function

  Private Sub WithdrawAll(orders, sent, last)
    Dim i
    For i = 0 To last
      Withdraw orders(i), sent(i).Item("out_return_no")
    Next
  End Sub

  Private Function BatchAmountName(order)
    BatchAmountName = ""
    If AlipayCrossBorderSame(AlipayCrossBorderPricedIn(order), "total_fee") Then BatchAmountName = "return_amount"
    If Len(BatchAmountName) = 0 Then m_error.Refuse "not_allowed", "out_trade_no", ""
  End Function

  Private Function PaidOrder(number, name)
    Set PaidOrder = m_handlers.FindOrder(number)
    If PaidOrder Is Nothing Then m_error.Refuse "not_allowed", name, "there is no such order"
    If Not AlipayCrossBorderSame(PaidOrder.State, "paid") Then m_error.Refuse "not_allowed", name, "the order is not paid"
  End Function

  Private Function AmountName(order, orderName)
    AmountName = ""
    If AlipayCrossBorderSame(AlipayCrossBorderPricedIn(order), "total_fee") Then AmountName = "return_amount"
    If AlipayCrossBorderSame(AlipayCrossBorderPricedIn(order), "rmb_fee") Then AmountName = "return_rmb_amount"
    If Len(AmountName) = 0 Then m_error.Refuse "not_allowed", orderName, ""
  End Function

  ' Whether more is marked than the order's price, with marks of one's own among them. own: their numbers.
  Private Function IsTooMuch(order, own)
    Dim seen, number, sum, isMarked
    IsTooMuch = False
    Set seen = m_handlers.FindOrder(order.Number)
    If seen Is Nothing Then Exit Function
    sum = "0"
    isMarked = False
    For Each number In seen.Asked.Keys
      If own.Exists(number) Then isMarked = True
      If Not HasFailed(seen, number) Then sum = AlipayCrossBorderDecimalSum(sum, seen.Asked.Item(number), 1)
    Next
    If isMarked Then IsTooMuch = (AlipayCrossBorderCompareDecimals(sum, AlipayCrossBorderPrice(seen)) > 0)
  End Function

  ' Says what is left without one's own.
  Private Sub RefuseTooMuch(name, order, own)
    Dim seen, rest, number
    Set seen = m_handlers.FindOrder(order.Number)
    rest = AlipayCrossBorderPrice(seen)
    For Each number In seen.Asked.Keys
      If Not own.Exists(number) And Not HasFailed(seen, number) Then rest = Less(rest, seen.Asked.Item(number))
    Next
    m_error.Refuse "too_large", name, rest
  End Sub

  Private Function HasFailed(order, number)
    HasFailed = AlipayCrossBorderSame(AlipayCrossBorderValueOf(order.Refunds, number), "refund_failed")
  End Function

  ' more: what else is asked of the order.
  Private Sub CheckRest(order, amount, name, more)
    Dim rest, number, asked
    rest = AlipayCrossBorderPrice(order)
    For Each number In order.Asked.Keys
      If Not HasFailed(order, number) Then rest = Less(rest, order.Asked.Item(number))
    Next
    For Each asked In more
      rest = Less(rest, asked)
    Next
    If AlipayCrossBorderCompareDecimals(amount, rest) > 0 Then m_error.Refuse "too_large", name, rest
  End Sub

  ' Never below nothing.
  Private Function Less(a, ByVal b)
    If AlipayCrossBorderCompareDecimals(b, a) > 0 Then b = a
    Less = AlipayCrossBorderDecimalSum(a, b, -1)
  End Function

  ' False after a refusal, which LastError holds.
  Private Function IsTaken(service, prepared)
    Dim record, thrown
    thrown = ""
    On Error Resume Next
    Err.Clear
    Set record = m_client.Deliver(service, prepared)
    If Err.Number <> 0 Then thrown = AlipayCrossBorderThrown(Err.Source, Err.Number, Err.Description)
    On Error Goto 0
    IsTaken = (Len(thrown) = 0)
    If Len(thrown) > 0 And Len(m_error.Code) = 0 Then Err.Raise AlipayCrossBorderErrorNumber(), "kitsmith refunds", thrown
  End Function

  ' Whether the gateway said, by one of these codes, that it had arrived before.
  Private Function IsRepeated(codes)
    Dim code
    IsRepeated = False
    For Each code In codes
      If m_error.Code = "gateway_error" And AlipayCrossBorderSame(m_error.Parameter, code) Then IsRepeated = True
    Next
  End Function

  ' Whether the gateway has said for sure that nothing was done.
  Private Function IsRefused(repeated)
    IsRefused = (m_error.Code = "gateway_error" And AlipayCrossBorderIsKnownCode(m_error.Parameter) And Not IsRepeated(repeated))
  End Function

  ' The refusal must go on to the caller, whatever becomes of the mark.
  Private Sub Withdraw(order, refundNumber)
    m_isOpen = False
    On Error Resume Next
    m_handlers.RefundWithdrawn order, refundNumber
    Err.Clear
  End Sub

  Private Function IsTrue(answer)
    IsTrue = False
    If VarType(answer) = 11 Then IsTrue = answer
  End Function
End Class

' A refund that the gateway has taken.
Class AlipayCrossBorderRefunded
  Public Parameters ' what was sent, a dictionary
  Public WasThere   ' True: it had arrived before
End Class

Function NewAlipayCrossBorderHandlers(config)
  Dim shop
  Set shop = New AlipayCrossBorderShop
  shop.Init config
  Set NewAlipayCrossBorderHandlers = shop
End Function

Class AlipayCrossBorderShop
  Private m_config
  Private m_orders

  Public Sub Init(config)
    Dim files
    Set m_config = config
    Set files = Server.CreateObject("Scripting.FileSystemObject")
    Set m_orders = New AlipayCrossBorderFileOrders
    m_orders.Init files.BuildPath(AlipayCrossBorderDataFolder(config.DataFolder), "orders")
  End Sub

  ' What can be bought.
  Public Function Goods()
    Goods = Array( _
OnSale("tea", "Oolong tea", "total_fee", "8.00"), _
      OnSale("kite", "Paper kite, ""Swallow"" & tail", "total_fee", "25.50"), _
      OnSale("tea-set", "Tea set " & ChrW(20013) & ChrW(22269) & ChrW(33590) & ChrW(20855), "total_fee", "100.30"), _
      OnSale("postcards", "Ten postcards, priced in RMB", "rmb_fee", "12.00"))
  End Function

  ' A new order for the goods of this id, at your price and never at one that the browser sends; Nothing for an unknown id.
  Public Function NewOrder(id)
    Dim item, order
    Set NewOrder = Nothing
    For Each item In Goods()
      If item.Id = id Then
        Set order = New AlipayCrossBorderOrder
        order.Currency = ContractCurrency()
        order.SetAmount item.AmountName, item.Amount
        Store order
        Set NewOrder = order
      End If
    Next
  End Function

  ' The order of this number, or Nothing.
  Public Function FindOrder(number)
    Set FindOrder = m_orders.Find(number)
  End Function

  ' The payment has arrived. True: this call has marked the order as paid. What you do beside it, such as sending goods,
  ' can be called for again with the same order number after a crash: look whether it was done before.
  Public Function OrderPaid(order, notification)
    OrderPaid = m_orders.Paid(order.Number, notification.Trade)
  End Function

  ' The order has run out without a payment. A buyer may still pay it later.
  Public Function OrderClosed(order, notification)
    OrderClosed = m_orders.Closed(order.Number)
  End Function

  ' A refund has been made, or has failed: notification.Meaning says which.
  Public Function RefundDone(order, notification)
    RefundDone = m_orders.Refund(order.Number, notification.Refund, notification.Meaning)
  End Function

  ' Every order, an array.
  Public Function Orders()
    Orders = m_orders.Orders()
  End Function

  ' A refund is about to be sent. True: this call has marked it; False: one of this number is marked already.
  Public Function RefundAsked(order, refundNumber, amount)
    RefundAsked = m_orders.Ask(order.Number, refundNumber, amount)
  End Function

  ' The gateway has refused the refund: it is not asked for any more.
  Public Sub RefundWithdrawn(order, refundNumber)
    m_orders.Withdraw order.Number, refundNumber
  End Sub

  ' In which the gateway settles; some of its amounts have a currency of their own.
  Private Function ContractCurrency()
    ContractCurrency = m_config.Currency
  End Function

  Private Function OnSale(id, says, amountName, amount)
    Dim item
    Set item = New AlipayCrossBorderGoods
    item.Id = id
    item.Says = says
    item.Currency = AlipayCrossBorderAmountCurrency(amountName, ContractCurrency())
    item.AmountName = amountName
    item.Amount = amount
    Set OnSale = item
  End Function

  ' Under a number that is free.
  Private Sub Store(order)
    Dim i
    For i = 1 To 10
      order.Number = AlipayCrossBorderNewNumber(New AlipayCrossBorderClock)
      If IsStored(order) Then Exit Sub
    Next
    m_orders.Create order
  End Sub

  Private Function IsStored(order)
    IsStored = False
    On Error Resume Next
    IsStored = Stored(order)
    Err.Clear
  End Function

  Private Function Stored(order)
    m_orders.Create order
    Stored = True
  End Function

End Class

' Something that is sold.
Class AlipayCrossBorderGoods
  Public Id
  Public Says
  Public Currency   ' of its price
  Public AmountName ' in which of the gateway's amounts it is priced
  Public Amount
End Class
