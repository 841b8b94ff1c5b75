<%@ Language="VBScript" CodePage="65001" %>
<%
Option Explicit
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
%>
<!-- #include file="alipay_cross_border.asp" -->
<!-- #include file="lib/case.asp" -->
<!-- #include file="lib/case_calls.asp" -->
<!-- #include file="lib/case_shop.asp" -->
<!-- #include file="lib/selftest.asp" -->
<%
' Answers only to the server itself: the RSA cases take their time, and nobody else needs to know what is installed. Behind
' a proxy on the server every stranger seems to be the server itself, so what a proxy has passed on is refused.
Function IsLocal(address)
  IsLocal = (address = "127.0.0.1" Or address = "::1" Or address = Request.ServerVariables("LOCAL_ADDR"))
  If Len(Request.ServerVariables("HTTP_X_FORWARDED_FOR") & Request.ServerVariables("HTTP_FORWARDED") & Request.ServerVariables("HTTP_VIA")) > 0 Then IsLocal = False
End Function

Function ReadFile(path)
  Dim files, file
  Set files = Server.CreateObject("Scripting.FileSystemObject")
  Set file = files.OpenTextFile(path, 1)
  ReadFile = file.ReadAll
  file.Close
End Function

Server.ScriptTimeout = 900
Response.Clear
Response.ContentType = "text/plain"
Response.Charset = "utf-8"
If IsLocal(Request.ServerVariables("REMOTE_ADDR")) Then
  Response.Write AlipayCrossBorderSelfTest(ReadFile(Server.MapPath("selftest.tsv")))
Else
  Response.Status = "403 Forbidden"
  Response.Write "Open this page on the server itself, without a proxy."
End If
Response.End
%>
