<%@ Language="VBScript" CodePage="65001" EnableSessionState="False" %>
<%
Option Explicit
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
%>
<!-- #include file="lib/html.asp" -->
<!-- #include file="lib/setup.asp" -->
<%
If Len(AlipayCrossBorderNotSetUp()) = 0 Then Server.Transfer "shop.asp"
AlipayCrossBorderMessagePage "500 Internal Server Error", "This page is not set up yet", AlipayCrossBorderNotSetUp()
Response.End
%>
