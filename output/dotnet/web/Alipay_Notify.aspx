<%@ Page Language="C#" Inherits="AlipayCrossBorder.Pages.KitPage" EnableSessionState="False" EnableViewState="False" ValidateRequest="False" %>
<%@ Import Namespace="AlipayCrossBorder" %>
<%@ Import Namespace="AlipayCrossBorder.Pages" %>
<%-- Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it. --%>
<script runat="server">
    // The gateway's server posts here. The answer is one word, and nothing around it.
    protected override void Render(HtmlTextWriter writer)
    {
        Receipt receipt = Shop.Receive(Request);
        Response.StatusCode = receipt.Status;
        Response.ContentType = "text/plain";
        writer.Write(receipt.Body);
    }
</script>
