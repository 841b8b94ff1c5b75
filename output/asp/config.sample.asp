<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
' Copy this file to config.asp and fill in the copy; newer kits leave that one alone.
' An RSA key is easiest as one line: the Base64 of its PEM file without the first and the last line and the line ends.
Function NewAlipayCrossBorderConfig()
  Dim config
  Set config = New AlipayCrossBorderConfig

  ' Where requests go: the name of an environment, or a full address
  config.Gateway = "local"

  ' The charset in which text is signed and sent
  config.Charset = "utf-8"

  ' How messages are signed; RSA2 is the strongest
  config.SignType = "MD5"

  ' The MD5 key (security code) that came with the contract, 32 letters and digits
  config.Key = "760bdzec6y9goq7ctyx96ezkz78287de"

  ' The MD5 key before this one, while keys rotate: messages signed with it are still accepted
  config.PreviousKey = ""

  ' Your RSA private key: PEM or one line of Base64, PKCS#1 or PKCS#8
  config.PrivateKey = ""

  ' Alipay's RSA public key (not your own): PEM or one line of Base64
  config.PublicKey = ""

  ' Alipay's RSA public key before this one, while keys rotate
  config.PreviousPublicKey = ""

  ' Seconds that a call of the gateway may take, 1 to 300
  config.Timeout = "10"

  ' The HTTP proxy of your network for calls of the gateway, http://HOST:PORT; empty: none
  config.Proxy = ""

  ' Where the sample's orders and its log stand, outside of what the web server shows; empty: beside the pages
  config.DataFolder = ""

  ' Your merchant id (PID): 16 digits that begin with 2088
  config.Partner = "2088101122136241"

  ' The settlement currency that is written in your contract
  config.Currency = "USD"

  ' Where Alipay's server sends notifications; must be reachable from outside
  config.NotifyUrl = "http://127.0.0.1:8083/Alipay_Notify.asp"

  ' Where the buyer's browser comes back to after the payment
  config.ReturnUrl = "http://127.0.0.1:8083/return_url.asp"

  Set NewAlipayCrossBorderConfig = config
End Function
%>
