<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

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
%>
