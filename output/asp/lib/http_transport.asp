<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

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
%>
