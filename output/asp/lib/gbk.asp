<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

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
%>
