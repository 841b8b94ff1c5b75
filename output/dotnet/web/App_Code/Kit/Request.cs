// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace AlipayCrossBorder
{
    /// <summary>A signed request, ready to be sent.</summary>
    public sealed class Request
    {
        private static readonly string[] NamesInQuery = { "_input_charset" };

        private readonly string address;
        private readonly Charset charset;
        private readonly Parameters parameters;

        internal Request(string address, Charset charset, Parameters parameters)
        {
            this.address = address;
            this.charset = charset;
            this.parameters = parameters;
        }

        /// <summary>What is sent, in its order, the signature last (a copy).</summary>
        public Parameters Parameters
        {
            get { return Parameters.Copy(parameters); }
        }

        /// <summary>The address to which the request is a GET.</summary>
        /// <exception cref="KitException">unencodable.</exception>
        public string BuildUrl()
        {
            return UrlEncoding.WithQuery(address, parameters, charset);
        }

        /// <summary>An HTML form that a browser submits by itself. Serve the page in the configured charset, or in UTF-8.</summary>
        /// <exception cref="KitException">not_in_form: a browser would change the text; unencodable.</exception>
        public string BuildForm()
        {
            foreach (KeyValuePair<string, string> pair in parameters)
            {
                if (pair.Key.Length == 0 || IsChangedByBrowsers(pair.Key) || IsChangedByBrowsers(pair.Value)
                    || Ascii.EqualInAnyCase(pair.Key, "_charset_"))
                {
                    throw new KitException(ErrorCode.NotInForm, pair.Key, "");
                }
            }
            var html = new StringBuilder();
            html.Append("<form id=\"alipay-cross-border\" method=\"post\" action=\"").Append(Escaped(FormAddress()));
            html.Append("\" accept-charset=\"").Append(charset.Id);
            html.Append("\">\n");
            foreach (KeyValuePair<string, string> pair in parameters)
            {
                html.Append("<input type=\"hidden\" name=\"").Append(Escaped(pair.Key));
                html.Append("\" value=\"").Append(Escaped(pair.Value));
                html.Append("\">\n");
            }
            html.Append("<button type=\"submit\">Continue to Alipay</button>\n</form>\n<script>HTMLFormElement.prototype.submit.call(document.getElementById(\"alipay-cross-border\"));</script>\n");
            return html.ToString();
        }

        /// <summary>As the merchant's own server sends it to a service that takes no file.</summary>
        internal ServerCall Call(string method)
        {
            return method == "GET" ? ServerCall.Get(BuildUrl()) : ServerCall.Post(FormAddress(), UrlEncoding.FormData(parameters, charset));
        }

        internal ServerCall Call(UploadRule upload, byte[] file)
        {
            return ServerCall.Upload(FormAddress(), parameters, charset, upload, file);
        }

        // Where a form goes: some names stand in the query as well.
        private string FormAddress()
        {
            return UrlEncoding.WithQuery(address, parameters.Where(pair => Array.IndexOf(NamesInQuery, pair.Key) >= 0), charset);
        }

        private static bool IsChangedByBrowsers(string text)
        {
            return text.Any(c => c < ' ' && c != '\t' || c >= '\u007F' && c <= '\u009F');
        }

        private static string Escaped(string text)
        {
            return text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;");
        }
    }
}
