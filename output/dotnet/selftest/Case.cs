// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace AlipayCrossBorder.SelfTests
{
    /// <summary>
    /// A case on one line: id, operation, then NAME=VALUE fields, parted by tabs. Text is the hex of its UTF-16BE units, bytes are hex.
    /// </summary>
    internal sealed class Case
    {
        private static readonly string[] CalledByServer =
        {
            "alipay.acquire.customs",
            "alipay.acquire.refund.query",
            "alipay.overseas.acquire.customs.query",
            "alipay.overseas.secmerchant.online.maintain",
            "alipay.overseas.secmerchant.online.queryStatus",
            "forex_compare_file",
            "forex_liquidation_file",
            "forex_rate_file",
            "forex_refund",
            "forex_refund_file",
            "single_trade_query",
        };
        private static readonly string[] AnsweredByTable =
        {
            "forex_compare_file",
            "forex_liquidation_file",
            "forex_rate_file",
        };

        private readonly Config config = new Config();
        private readonly Parameters parameters = new Parameters();
        private byte[] body = new byte[0];
        private bool hasBody;
        private string service = "";
        private Func<string> clock;
        private readonly List<Parameters> lines = new List<Parameters>();
        private readonly CaseSituation situation = new CaseSituation();

        private Case(IEnumerable<string> fields)
        {
            foreach (string field in fields)
            {
                string name = field.Substring(0, field.IndexOf('='));
                string value = field.Substring(name.Length + 1);
                string[] pair = value.Split(':'); // of a line they are many
                switch (name)
                {
                    case "config":
                        config[CaseText.Text(pair[0])] = CaseText.Text(pair[1]);
                        break;
                    case "p":
                        parameters[CaseText.Text(pair[0])] = CaseText.Text(pair[1]);
                        break;
                    case "body":
                        body = CaseText.Bytes(value);
                        hasBody = true;
                        break;
                    case "service":
                        service = CaseText.Text(value);
                        break;
                    case "now":
                        clock = () => CaseText.Text(value);
                        break;
                    case "line":
                        lines.Add(Line(value));
                        break;
                    default:
                        situation.Read(name, Array.ConvertAll(pair, CaseText.Text));
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
                return fields[0] + "\terror\tcode=" + CaseText.Hex(e.Code) + "\tparameter=" + CaseText.Hex(e.Parameter) + "\tmessage=" + CaseText.Hex(e.Message);
            }
            catch (Exception e)
            {
                return fields[0] + "\tcrash\tmessage=" + CaseText.Hex(e.ToString());
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
                case "answer":
                    return "ok" + new Case(fields).ReadAnswer();
                case "build":
                    return "ok" + new Case(fields).Build();
                case "notify":
                    return "ok" + new Case(fields).Notify();
                default:
                    return "skipped\treason=" + CaseText.Hex("no operation " + operation);
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
            return "\tvalid=" + (gateway.Verify(hasBody ? gateway.ParseForm(body) : parameters) ? "1" : "0");
        }

        private string Request()
        {
            var gateway = new Gateway(config, clock);
            if (Array.IndexOf(CalledByServer, service) >= 0)
            {
                ServerCall call = gateway.BuildCall(service, parameters, lines); // checks the lines as well, so it comes first
                return Signature(gateway, gateway.Request(service, parameters))
                    + "\tmethod=" + CaseText.Hex(call.Method) + "\taddress=" + CaseText.Hex(call.Address) + "\tcontent_type=" + CaseText.Hex(call.ContentType) + "\tbody=" + CaseText.Hex(call.Body);
            }
            Request request = gateway.Request(service, parameters);
            return Signature(gateway, request) + Carried(request.BuildUrl, request.BuildForm);
        }

        private string ReadAnswer()
        {
            var reader = new AnswerReader(new Gateway(config));
            var records = new List<Record>();
            if (Array.IndexOf(AnsweredByTable, service) >= 0)
            {
                reader.ReadTable(service, new MemoryStream(body), records.Add);
            }
            else
            {
                records.AddRange(new[] { reader.Read(service, body) }.Where(record => record != null));
            }
            return "\trecords=" + CaseText.Hex(string.Join("\u001e", records.Select(record =>
                string.Join("\u001f", record.Values.Select(pair => pair.Key + "=" + pair.Value)))));
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
            return "\tstatus=" + CaseText.Hex(receipt.Status.ToString(CultureInfo.InvariantCulture)) + "\tanswer=" + CaseText.Hex(receipt.Body)
                + "\treason=" + CaseText.Hex(receipt.Reason) + "\tnote=" + CaseText.Hex(receipt.Note)
                + "\tasked=" + CaseText.Hex(situation.Asked) + "\tcalled=" + CaseText.Hex(situation.Called);
        }

        private static string Signature(Gateway gateway, Request request)
        {
            return Signature(gateway.SigningString(request.Parameters), request.Parameters["sign"]);
        }

        private static string Signature(byte[] signingString, string sign)
        {
            return "\tsigning_string=" + CaseText.Hex(signingString) + "\tsign=" + CaseText.Hex(sign);
        }

        private static string Carried(Func<string> url, Func<string> form)
        {
            string answer = "\turl=" + CaseText.Hex(url());
            try
            {
                return answer + "\tform=" + CaseText.Hex(form());
            }
            catch (KitException e)
            {
                return answer + "\tform_error=" + CaseText.Hex(e.Code) + ":" + CaseText.Hex(e.Parameter);
            }
        }

        private static Parameters Line(string value)
        {
            var line = new Parameters();
            foreach (string[] pair in value.Split(new[] { ',' }, StringSplitOptions.RemoveEmptyEntries).Select(piece => piece.Split(':')))
            {
                line[CaseText.Text(pair[0])] = CaseText.Text(pair[1]);
            }
            return line;
        }
    }
}
