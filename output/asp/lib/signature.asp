<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

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
%>
