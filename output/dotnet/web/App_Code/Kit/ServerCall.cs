// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace AlipayCrossBorder
{
    /// <summary>A signed request as the merchant's own server sends it.</summary>
    public sealed class ServerCall
    {
        internal ServerCall(string method, string address, string contentType, byte[] body)
        {
            Method = method;
            Address = address;
            ContentType = contentType;
            Body = body;
        }

        /// <summary>GET or POST.</summary>
        public string Method { get; private set; }

        /// <summary>The full address.</summary>
        public string Address { get; private set; }

        /// <summary>Of the body; empty without one.</summary>
        public string ContentType { get; private set; }

        /// <summary>The body; empty with GET.</summary>
        public byte[] Body { get; private set; }

        internal static ServerCall Get(string address)
        {
            return new ServerCall("GET", address, "", new byte[0]);
        }

        internal static ServerCall Post(string address, string formData)
        {
            return new ServerCall("POST", address, "application/x-www-form-urlencoded", Encoding.ASCII.GetBytes(formData));
        }

        /// <summary>A post with a file. Names are ASCII, as the description has them; values go as their bytes.</summary>
        internal static ServerCall Upload(string address, Parameters parameters, Charset charset, UploadRule upload, byte[] file)
        {
            var parts = new List<KeyValuePair<string, byte[]>>();
            foreach (KeyValuePair<string, string> pair in parameters)
            {
                parts.Add(new KeyValuePair<string, byte[]>("name=\"" + pair.Key + "\"", charset.Encode(pair.Value, pair.Key)));
            }
            string place = "name=\"" + upload.Field + "\"; filename=\"" + upload.FileName + "\"\r\nContent-Type: text/plain";
            parts.Add(new KeyValuePair<string, byte[]>(place, file));
            string boundary = "kitsmith";
            while (parts.Exists(part => Holds(part.Value, boundary)))
            {
                boundary += "x";
            }
            var body = new MemoryStream();
            foreach (KeyValuePair<string, byte[]> part in parts)
            {
                Write(body, "--" + boundary + "\r\nContent-Disposition: form-data; " + part.Key + "\r\n\r\n");
                body.Write(part.Value, 0, part.Value.Length);
                Write(body, "\r\n");
            }
            Write(body, "--" + boundary + "--\r\n");
            return new ServerCall("POST", address, "multipart/form-data; boundary=" + boundary, body.ToArray());
        }

        // One character per byte, whatever the charset.
        private static bool Holds(byte[] content, string boundary)
        {
            return Encoding.GetEncoding("iso-8859-1").GetString(content).IndexOf(boundary, StringComparison.Ordinal) >= 0;
        }

        private static void Write(Stream body, string text)
        {
            byte[] bytes = Encoding.ASCII.GetBytes(text);
            body.Write(bytes, 0, bytes.Length);
        }
    }
}
