// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Specialized;
using System.Web;
using System.Web.UI;

namespace AlipayCrossBorder.Pages
{
    /// <summary>What the pages have in common: nothing is stored on the way, and a page that cannot work says so in one sentence.</summary>
    public abstract class KitPage : Page
    {
        /// <summary>Why the page cannot be shown; null when it can.</summary>
        protected string Problem { get; private set; }

        /// <summary>What the page does before it is written.</summary>
        protected virtual void Prepare()
        {
        }

        protected sealed override void OnInit(EventArgs e)
        {
            base.OnInit(e);
            Response.AppendHeader("Cache-Control", "no-store");
            Response.Charset = "utf-8";
            Response.TrySkipIisCustomErrors = true;
            try
            {
                Prepare();
            }
            catch (Exception exception)
            {
                Shop.Report(exception);
                bool isSentence = exception is SetupException || exception is KitException;
                Fail(500, isSentence ? exception.Message : "The shop's log says more");
            }
        }

        protected void Fail(int status, string sentence)
        {
            Response.StatusCode = status;
            Problem = sentence;
        }

        /// <summary>Text as HTML.</summary>
        protected static string Html(string text)
        {
            return HttpUtility.HtmlEncode(text);
        }

        // Nothing here is a postback, and a look for one would read the form, as ASP.NET reads it.
        protected sealed override NameValueCollection DeterminePostBackMode()
        {
            return null;
        }
    }
}
