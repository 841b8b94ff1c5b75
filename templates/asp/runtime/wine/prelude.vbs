Option Explicit
' The functions that Wine's VBScript lacks, and the ASP objects as far as a page with case lines uses them.

Function AscW(ByVal text)
  AscW = Shim.unitOf(text)
End Function

Function ChrW(ByVal unit)
  ChrW = Shim.textOf(unit)
End Function

Function Join(ByRef list, ByVal separator)
  Join = Shim.joined(list, separator)
End Function

' A Byte() is an array with one element, its bytes as text: who takes it for a text is told so.
Function LenB(ByVal bytes)
  LenB = Len(bytes(0))
End Function

Function MidB(ByVal bytes, ByVal start, ByVal count)
  MidB = Array(Mid(bytes(0), start, count))
End Function

Function AscB(ByVal bytes)
  AscB = Shim.unitOf(bytes(0))
End Function

' ADODB.Stream of Wine 8 writes nothing.
Class ShimStream
  Public Charset
  Private m_bytes
  Private m_position
  Private m_type
  Private m_isOpen

  Private Sub Class_Initialize()
    Charset = "Unicode"
    m_bytes = ""
    m_position = 0
    m_type = 2
    m_isOpen = False
  End Sub

  Public Property Let Type(ByVal kind)
    If m_position > 0 Then Err.Raise 3219
    m_type = kind
  End Property

  Public Property Let Position(ByVal place)
    Need 0
    m_position = place
  End Property

  Public Sub Open()
    m_isOpen = True
  End Sub

  Public Sub Close()
    Need 0
    m_isOpen = False
  End Sub

  Public Sub Write(ByVal bytes)
    Need 1
    Put bytes(0)
  End Sub

  Public Sub WriteText(ByVal text)
    Need 2
    Put Shim.encoded(text, Charset)
  End Sub

  Public Function Read()
    Need 1
    Read = Null
    If m_position < Len(m_bytes) Then Read = Array(Mid(m_bytes, m_position + 1))
    m_position = Len(m_bytes)
  End Function

  Public Function ReadText()
    Need 2
    ReadText = Shim.decoded(Mid(m_bytes, m_position + 1), Charset)
    m_position = Len(m_bytes)
  End Function

  ' ASCII only: a file is read in Wine's own code page.
  Public Sub LoadFromFile(ByVal path)
    Dim file
    Need 1
    Set file = WScript.CreateObject("Scripting.FileSystemObject").OpenTextFile(path, 1)
    m_bytes = file.ReadAll
    m_position = 0
    file.Close
  End Sub

  Private Sub Put(ByVal bytes)
    m_bytes = Left(m_bytes, m_position) & bytes & Mid(m_bytes, m_position + Len(bytes) + 1)
    m_position = m_position + Len(bytes)
  End Sub

  ' An open stream; kind: of that type, or 0.
  Private Sub Need(ByVal kind)
    If Not m_isOpen Then Err.Raise 3704
    If kind > 0 And kind <> m_type Then Err.Raise 3219
  End Sub
End Class

' The body of the request is the file of case lines.
Class ShimRequest
  Private m_body

  Private Sub Class_Initialize()
    Dim file
    Set file = WScript.CreateObject("Scripting.FileSystemObject").OpenTextFile("cases.tsv", 1)
    m_body = file.ReadAll
    file.Close
  End Sub

  Public Property Get TotalBytes()
    TotalBytes = Len(m_body)
  End Property

  Public Function BinaryRead(ByVal count)
    BinaryRead = Array(Left(m_body, count))
    m_body = Mid(m_body, count + 1)
  End Function
End Class

Class ShimServer
  Public ScriptTimeout

  Public Function CreateObject(ByVal name)
    If LCase(name) = "adodb.stream" Then
      Set CreateObject = New ShimStream
    Else
      Set CreateObject = WScript.CreateObject(name)
    End If
  End Function
End Class

Dim Request, Server
Set Request = New ShimRequest
Set Server = New ShimServer
