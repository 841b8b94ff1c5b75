// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net;
using System.Threading;

namespace AlipayCrossBorder
{
    /// <summary>The platform's HTTP client. Certificates and host names are verified by the platform, and nothing here turns that off.</summary>
    public sealed class HttpTransport : ITransport
    {
        private const int LongestAnswer = 1048576;
        private const int LongestStream = 1073741824;
        private const int Connections = 100; // to one host at once; by itself the platform makes the third caller wait
        private const int Tls12 = 3072; // .NET Framework 4.0 has no name for it

        private readonly int milliseconds;
        private readonly string proxy;

        /// <summary>Takes the timeout and the proxy of the configuration.</summary>
        public HttpTransport(Config config)
        {
            milliseconds = 1000 * (config.Timeout == "" ? 10 : int.Parse(config.Timeout, CultureInfo.InvariantCulture));
            proxy = config.Proxy;
        }

        /// <summary>Sends a request and waits for the whole answer; redirects are not followed.</summary>
        /// <exception cref="WebException">There is no answer, no trust, or no time left.</exception>
        /// <exception cref="IOException">The answer broke off, or is larger than one can be.</exception>
        /// <exception cref="TimeoutException">The answer comes too slowly.</exception>
        public HttpAnswer Send(string method, string address, string contentType, byte[] body)
        {
            AllowTls12();
            HttpWebRequest request = Prepare(method, address);
            Stopwatch watch = Stopwatch.StartNew();
            // Timeout bounds the wait for the head, ReadWriteTimeout the wait for each piece of the body; the timer bounds all of it.
            using (Ended(request))
            {
                // A connection that is not given back counts as used, and their number is limited.
                using (HttpWebResponse response = Answered(request, contentType, body))
                using (Stream stream = new WholeStream(response.GetResponseStream(), response.ContentLength, LongestAnswer))
                {
                    return new HttpAnswer((int)response.StatusCode, ReadAll(stream, watch));
                }
            }
        }

        /// <summary>Sends a request and hands the body out as it comes; the timeout bounds the wait for the head and for each piece.</summary>
        /// <exception cref="WebException">There is no answer, no trust, or no time left. Reading the body throws when it breaks off.</exception>
        public HttpStream Open(string method, string address, string contentType, byte[] body)
        {
            AllowTls12();
            HttpWebRequest request = Prepare(method, address);
            using (Ended(request))
            {
                HttpWebResponse response = Answered(request, contentType, body);
                var stream = new WholeStream(response.GetResponseStream(), response.ContentLength, LongestStream);
                return new HttpStream((int)response.StatusCode, stream, request.Abort);
            }
        }

        // Until this is disposed of, the time runs.
        private IDisposable Ended(WebRequest request)
        {
            return new Timer(state => request.Abort(), null, milliseconds, System.Threading.Timeout.Infinite);
        }

        private static HttpWebResponse Answered(HttpWebRequest request, string contentType, byte[] body)
        {
            if (body.Length > 0)
            {
                request.ContentType = contentType;
                using (Stream stream = request.GetRequestStream())
                {
                    stream.Write(body, 0, body.Length);
                }
            }
            return Response(request);
        }

        private HttpWebRequest Prepare(string method, string address)
        {
            var request = (HttpWebRequest)WebRequest.Create(address);
            request.Method = method;
            request.AllowAutoRedirect = false;
            request.KeepAlive = false;
            request.Timeout = milliseconds;
            request.ReadWriteTimeout = milliseconds;
            request.Proxy = proxy == "" ? null : new WebProxy(proxy); // null: not that of the machine either
            request.ServicePoint.Expect100Continue = false;
            request.ServicePoint.ConnectionLimit = Math.Max(Connections, request.ServicePoint.ConnectionLimit);
            return request;
        }

        // An answer with a status that says error is an answer.
        private static HttpWebResponse Response(WebRequest request)
        {
            try
            {
                return (HttpWebResponse)request.GetResponse();
            }
            catch (WebException e)
            {
                var response = e.Response as HttpWebResponse;
                if (response == null)
                {
                    throw;
                }
                return response;
            }
        }

        private byte[] ReadAll(Stream stream, Stopwatch watch)
        {
            var body = new MemoryStream();
            var buffer = new byte[8192];
            for (int read = stream.Read(buffer, 0, buffer.Length); read > 0; read = stream.Read(buffer, 0, buffer.Length))
            {
                body.Write(buffer, 0, read);
                if (watch.ElapsedMilliseconds > milliseconds) // .NET 8 reads on in spite of Abort
                {
                    throw new TimeoutException("the answer takes too long");
                }
            }
            return body.ToArray();
        }

        // .NET Framework before 4.6 offers nothing newer than TLS 1.0 by itself. The setting belongs to the whole process, so TLS 1.2 is
        // added and nothing is taken away: what else the process calls goes on as before. Zero means that the platform chooses, which
        // may be newer than 1.2; only Mono's choice begins with 1.0, and ends with 1.2.
        private static void AllowTls12()
        {
            bool isChosen = ServicePointManager.SecurityProtocol == 0 && Type.GetType("Mono.Runtime") == null;
            if (!isChosen)
            {
                ServicePointManager.SecurityProtocol |= (SecurityProtocolType)Tls12;
            }
        }
    }
}
