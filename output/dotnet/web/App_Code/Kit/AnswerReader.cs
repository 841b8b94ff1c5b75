// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.IO;
using System.Linq;

namespace AlipayCrossBorder
{
    /// <summary>Reads what the gateway answers to the merchant's own server, from bytes to checked values. <see cref="Client"/> calls it.</summary>
    public sealed class AnswerReader
    {
        private const int LongestXml = 1048576;

        private readonly Gateway gateway;
        private readonly FieldCheck check;

        /// <param name="gateway">Whose answers these are.</param>
        public AnswerReader(Gateway gateway)
        {
            this.gateway = gateway;
            check = new FieldCheck(gateway.Charset);
        }

        /// <summary>Reads an answer in XML; null when it is good and says no more than that.</summary>
        /// <exception cref="KitException">bad_answer; gateway_error, gateway_busy; what <see cref="Gateway.Verify"/> throws.</exception>
        public Record Read(string service, byte[] body)
        {
            AnswerRule rule = ServiceCatalogue.OfServer(service).Answer;
            Xml root = CheckedRoot(rule.Envelope, body);
            if (rule.Fields.Length == 0)
            {
                return null;
            }
            Parameters values = Values(rule.Envelope, root);
            Verify(root, values);
            CheckResult(rule, values);
            foreach (ParameterRule field in rule.Fields)
            {
                check.Check(field, values[field.Name] ?? "", 0);
            }
            return new Record(values.Names.ToArray(), values.Select(pair => pair.Value).ToArray());
        }

        /// <summary>Reads a table as it comes, in memory that does not grow with it, and hands out each record; how many there are.</summary>
        /// <remarks>Records are handed out before the end is seen: who acts on them waits until this has returned.</remarks>
        /// <exception cref="KitException">bad_answer; gateway_error, gateway_busy. What the stream or the callback throws goes on.</exception>
        public int ReadTable(string service, Stream body, Action<Record> onRecord)
        {
            AnswerRule rule = ServiceCatalogue.OfServer(service).Answer;
            if (rule.Table == null)
            {
                throw new KitException(ErrorCode.Unknown, service, "");
            }
            var lines = new LineReader(body);
            if (lines.Peek(LongestXml) == '<')
            {
                CheckedRoot(rule.Envelope, lines.Rest(LongestXml)); // the gateway's own errors come so
                throw BadAnswer.Because(BadAnswer.Shape);
            }
            return new TableReader(rule, check, gateway.Charset).Read(lines, onRecord);
        }

        // The root of an answer that says that it is good.
        private Xml CheckedRoot(Envelope envelope, byte[] body)
        {
            if (body.Length > LongestXml)
            {
                throw BadAnswer.Because(BadAnswer.Oversized);
            }
            int start = body.Length >= 3 && body[0] == 0xEF && body[1] == 0xBB && body[2] == 0xBF ? 3 : 0;
            body = body.Skip(start).SkipWhile(b => b == ' ' || b == '\t' || b == '\r' || b == '\n').ToArray();
            if (body.Length == 0)
            {
                throw BadAnswer.Because(BadAnswer.Empty);
            }
            string head = Ascii.Small(new string(body.Take(20).Select(b => (char)b).ToArray()));
            if (head.StartsWith("<!doctype html", StringComparison.Ordinal) || head.StartsWith("<html", StringComparison.Ordinal))
            {
                throw BadAnswer.Because(BadAnswer.Page);
            }
            Xml root = Xml.Read(body, gateway.Charset);
            bool isTwice = root.Children.Select(child => child.Name).Distinct().Count() < root.Children.Count;
            string error = root.Leaf(envelope.Error);
            bool isGood = root.Leaf(envelope.Success) == envelope.Good;
            if (root.Name != envelope.Root || isTwice || !isGood && error == "")
            {
                throw BadAnswer.Because(BadAnswer.Shape);
            }
            if (!isGood)
            {
                throw GatewayCode.Refusal(error);
            }
            return root;
        }

        private static Parameters Values(Envelope envelope, Xml root)
        {
            Xml response = root.Children.FirstOrDefault(child => child.Name == envelope.Response);
            if (response == null || response.Children.Count != 1)
            {
                throw BadAnswer.Because(BadAnswer.Shape);
            }
            var values = new Parameters();
            foreach (Xml leaf in response.Children[0].Children.Where(child => child.IsLeaf))
            {
                if (values[leaf.Name] != null)
                {
                    throw BadAnswer.Because(BadAnswer.Shape);
                }
                values.Add(leaf.Name, leaf.Text);
            }
            return values;
        }

        // The signature of an answer stands beside the record, if it is signed at all.
        private void Verify(Xml root, Parameters values)
        {
            Parameters message = Parameters.Copy(values);
            foreach (string name in new[] { Signature.AlgorithmName, Signature.Name }.Where(name => root.Leaf(name) != ""))
            {
                message[name] = root.Leaf(name);
            }
            if (root.Leaf(Signature.Name) != "")
            {
                gateway.Verify(message);
            }
        }

        private static void CheckResult(AnswerRule rule, Parameters values)
        {
            string result = rule.Result == null ? null : values[rule.Result];
            if (!string.IsNullOrEmpty(result) && result != rule.Good)
            {
                string why = rule.Why == null ? null : values[rule.Why];
                throw GatewayCode.Refusal(string.IsNullOrEmpty(why) ? result : why);
            }
        }
    }
}
