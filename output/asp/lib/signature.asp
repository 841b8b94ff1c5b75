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
    Dim key, text
    Select Case m_config.SignType
    Case "MD5"
      key = SharedKey()
      text = SigningString(parameters) & key
      Sign = AlipayCrossBorderHex(AlipayCrossBorderDigest("md5", text))
    Case "RSA"
      Set key = PrivateKey()
      text = AlipayCrossBorderRsaSign(key, "sha1", SigningString(parameters))
      If IsNull(text) Then m_error.Refuse "bad_key", "config.private_key", "its numbers do not make an RSA key"
      Sign = AlipayCrossBorderBase64Encode(text)
    Case "RSA2"
      Set key = PrivateKey()
      text = AlipayCrossBorderRsaSign(key, "sha256", SigningString(parameters))
      If IsNull(text) Then m_error.Refuse "bad_key", "config.private_key", "its numbers do not make an RSA key"
      Sign = AlipayCrossBorderBase64Encode(text)
    End Select
  End Function

  ' True, or raises wrong_sign_type, missing, bad_key, unencodable, bad_signature.
  Public Function Verify(parameters)
    Dim given, named, fits
    Verify = False
    named = ValueOf(parameters, "sign_type")
    If Len(named) > 0 And Not AlipayCrossBorderSame(named, m_config.SignType) Then m_error.Refuse "wrong_sign_type", "sign_type", m_config.SignType
    given = ValueOf(parameters, "sign")
    If Len(given) = 0 Then m_error.Refuse "missing", "sign", ""
    Select Case m_config.SignType
    Case "RSA"
      fits = AlipayCrossBorderRsaFits(PublicKey(), "sha1", SigningString(parameters), AlipayCrossBorderBase64Decode(given))
    Case "RSA2"
      fits = AlipayCrossBorderRsaFits(PublicKey(), "sha256", SigningString(parameters), AlipayCrossBorderBase64Decode(given))
    Case Else
      fits = AlipayCrossBorderSameInConstantTime(given, Sign(parameters))
    End Select
    If Not fits Then m_error.Refuse "bad_signature", "sign", ""
    Verify = True
  End Function

  Private Function ValueOf(parameters, name)
    ValueOf = ""
    If parameters.Exists(name) Then ValueOf = parameters.Item(name)
  End Function

  Private Function SharedKey()
    Dim problem
    problem = AlipayCrossBorderSharedKeyProblem(m_config.Key)
    If Len(problem) > 0 Then m_error.Refuse "bad_key", "config.key", problem
    SharedKey = m_config.Key
  End Function

  Private Function PrivateKey()
    Dim key
    Set key = New AlipayCrossBorderRsaKey
    key.Read m_config.PrivateKey, True
    If Len(key.Problem) > 0 Then m_error.Refuse "bad_key", "config.private_key", key.Problem
    Set PrivateKey = key
  End Function

  ' The gateway's; not the public half of the merchant's own key, which is the usual mistake.
  Private Function PublicKey()
    Dim key, own
    Set key = New AlipayCrossBorderRsaKey
    key.Read m_config.PublicKey, False
    If Len(key.Problem) > 0 Then m_error.Refuse "bad_key", "config.public_key", key.Problem
    If Len(m_config.PrivateKey) > 0 Then
      Set own = New AlipayCrossBorderRsaKey
      own.Read m_config.PrivateKey, True
      If Len(own.Problem) = 0 And AlipayCrossBorderSame(own.Modulus, key.Modulus) Then m_error.Refuse "bad_key", "config.public_key", "this is your own public key and the gateway's is expected"
    End If
    Set PublicKey = key
  End Function
End Class
%>
