<%@ Language="VBScript" CodePage="65001" EnableSessionState="False" %>
<%
Option Explicit
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
%>
<!-- #include file="alipay_cross_border.asp" -->
<!-- #include file="config.asp" -->
<!-- #include file="handlers.asp" -->
<!-- #include file="lib/html.asp" -->
<!-- #include file="lib/pages/failure.asp" -->
<!-- #include file="lib/pages/notify.asp" -->
<!-- #include file="lib/pages/checkout.asp" -->
<!-- #include file="lib/pages/return.asp" -->
<%
' The pages transfer to this one when their copies are there; the request keeps the name of the page that was asked for.
' Asked for by its own name it does nothing.
Function AlipayCrossBorderPageAskedFor()
  Dim name
  name = Request.ServerVariables("SCRIPT_NAME") & ""
  AlipayCrossBorderPageAskedFor = AlipayCrossBorderLower(Mid(name, InStrRev(name, "/") + 1))
End Function

Select Case AlipayCrossBorderPageAskedFor()
Case AlipayCrossBorderLower("Alipay_Notify.asp")
  AlipayCrossBorderNotifyPage
Case AlipayCrossBorderLower("checkout.asp")
  AlipayCrossBorderGuarded "checkout"
Case AlipayCrossBorderLower("return_url.asp")
  AlipayCrossBorderGuarded "return"
Case Else
  Response.Clear
  Response.Status = "404 Not Found"
End Select
Response.End
%>
