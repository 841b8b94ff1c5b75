<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

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
%>
