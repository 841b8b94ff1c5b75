<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' What a gateway is told about the merchant. Every field is text; those that are left out are empty.
Class AlipayCrossBorderConfig
  Public Gateway ' Where requests go: the name of an environment, or a full address
  Public Charset ' The charset in which text is signed and sent
  Public SignType ' How messages are signed; RSA2 is the strongest
  Public Key ' The MD5 key (security code) that came with the contract, 32 letters and digits
  Public PrivateKey ' Your RSA private key: PEM or one line of Base64, PKCS#1 or PKCS#8
  Public PublicKey ' Alipay's RSA public key (not your own): PEM or one line of Base64
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
    Case "private_key"
      Value = PrivateKey
    Case "public_key"
      Value = PublicKey
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
    Case "private_key"
      PrivateKey = text
    Case "public_key"
      PublicKey = text
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
    For Each field In Array("gateway", "charset", "sign_type", "key", "private_key", "public_key", "partner", "currency", "notify_url", "return_url")
      other.SetValue field, AlipayCrossBorderText(lastError, "config." & field, Value(field)) & ""
    Next
    Set Copy = other
  End Function
End Class
%>
