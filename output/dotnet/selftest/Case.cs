// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace AlipayCrossBorder.SelfTests
{
    /// <summary>
    /// A case on one line: id, operation, then NAME=VALUE fields, parted by tabs. Text is the hex of its UTF-16BE units, bytes are hex.
    /// </summary>
    internal sealed class Case
    {
        private readonly Config config = new Config();
        private readonly Parameters parameters = new Parameters();
        private byte[] body;
        private string service = "";
        private readonly CaseSituation situation = new CaseSituation();

        private Case(IEnumerable<string> fields)
        {
            foreach (string field in fields)
            {
                string name = field.Substring(0, field.IndexOf('='));
                string value = field.Substring(name.Length + 1);
                string[] pair = value.Split(':');
                switch (name)
                {
                    case "config":
                        config[Text(pair[0])] = Text(pair[1]);
                        break;
                    case "p":
                        parameters[Text(pair[0])] = Text(pair[1]);
                        break;
                    case "body":
                        body = Bytes(value);
                        break;
                    case "service":
                        service = Text(value);
                        break;
                    default:
                        situation.Read(name, Array.ConvertAll(pair, Text));
                        break;
                }
            }
        }

        /// <summary>The answer to a case, as one line without its end. It never throws.</summary>
        internal static string Answer(string line)
        {
            string[] fields = line.Split('\t');
            try
            {
                return fields[0] + "\t" + Result(fields[1], fields.Skip(2));
            }
            catch (KitException e)
            {
                return fields[0] + "\terror\tcode=" + Hex(e.Code) + "\tparameter=" + Hex(e.Parameter) + "\tmessage=" + Hex(e.Message);
            }
            catch (Exception e)
            {
                return fields[0] + "\tcrash\tmessage=" + Hex(e.ToString());
            }
        }

        private static string Result(string operation, IEnumerable<string> fields)
        {
            switch (operation)
            {
                case "sign":
                    return "ok" + new Case(fields).Sign();
                case "verify":
                    return "ok" + new Case(fields).Verify();
                case "request":
                    return "ok" + new Case(fields).Request();
                case "build":
                    return "ok" + new Case(fields).Build();
                case "notify":
                    return "ok" + new Case(fields).Notify();
                default:
                    return "skipped\treason=" + Hex("no operation " + operation);
            }
        }

        private string Sign()
        {
            var gateway = new Gateway(config);
            string sign = gateway.Sign(parameters);
            return Signature(gateway.SigningString(parameters), sign);
        }

        private string Verify()
        {
            var gateway = new Gateway(config);
            return "\tvalid=" + (gateway.Verify(body == null ? parameters : gateway.ParseForm(body)) ? "1" : "0");
        }

        private string Request()
        {
            var gateway = new Gateway(config);
            Request request = gateway.Request(service, parameters);
            return Signature(gateway.SigningString(request.Parameters), request.Parameters["sign"])
                + Carried(request.BuildUrl, request.BuildForm);
        }

        private string Build()
        {
            var gateway = new Gateway(config);
            return Carried(() => gateway.BuildUrl(parameters), () => gateway.BuildForm(parameters));
        }

        private string Notify()
        {
            var notifications = new Notifications(new Gateway(config), situation, situation);
            Receipt receipt = notifications.Receive(body, situation.ContentType);
            return "\tstatus=" + Hex(receipt.Status.ToString(CultureInfo.InvariantCulture)) + "\tanswer=" + Hex(receipt.Body)
                + "\treason=" + Hex(receipt.Reason) + "\tnote=" + Hex(receipt.Note)
                + "\tasked=" + Hex(situation.Asked) + "\tcalled=" + Hex(situation.Called);
        }

        private static string Signature(byte[] signingString, string sign)
        {
            return "\tsigning_string=" + Hex(signingString) + "\tsign=" + Hex(sign);
        }

        private static string Carried(Func<string> url, Func<string> form)
        {
            string answer = "\turl=" + Hex(url());
            try
            {
                return answer + "\tform=" + Hex(form());
            }
            catch (KitException e)
            {
                return answer + "\tform_error=" + Hex(e.Code) + ":" + Hex(e.Parameter);
            }
        }

        private static byte[] Bytes(string hex)
        {
            var bytes = new byte[hex.Length / 2];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = byte.Parse(hex.Substring(2 * i, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            }
            return bytes;
        }

        // Not by an Encoding: the text may hold half a surrogate pair, which an Encoding replaces.
        private static string Text(string hex)
        {
            byte[] bytes = Bytes(hex);
            var text = new char[bytes.Length / 2];
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = (char)(bytes[2 * i] << 8 | bytes[2 * i + 1]);
            }
            return new string(text);
        }

        private static string Hex(string text)
        {
            return Hex(text.SelectMany(c => new[] { (byte)(c >> 8), (byte)c }).ToArray());
        }

        private static string Hex(byte[] bytes)
        {
            var hex = new StringBuilder(2 * bytes.Length);
            foreach (byte b in bytes)
            {
                hex.Append(b.ToString("x2", CultureInfo.InvariantCulture));
            }
            return hex.ToString();
        }
    }
}
