// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;

namespace AlipayCrossBorder
{
    /// <summary>An element of the plain XML that the gateway sends, read so that nothing else gets through.</summary>
    internal sealed class Xml
    {
        private const int Deepest = 20;
        private static readonly CharacterSet NameCharacters = new CharacterSet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-");

        internal readonly string Name;
        internal readonly List<Xml> Children = new List<Xml>();
        private readonly StringBuilder text = new StringBuilder();

        private Xml(string name)
        {
            Name = name;
        }

        /// <summary>What stands directly in it, without blanks at both ends.</summary>
        internal string Text
        {
            get { return XmlText.Trimmed(text.ToString()); }
        }

        internal bool IsLeaf
        {
            get { return Children.Count == 0; }
        }

        /// <summary>The text of the leaf of that name directly in it; empty when there is none.</summary>
        internal string Leaf(string name)
        {
            return Children.Where(child => child.Name == name && child.IsLeaf).Select(child => child.Text).FirstOrDefault() ?? "";
        }

        /// <summary>The root element.</summary>
        /// <param name="body">Without a byte order mark and blanks before it.</param>
        /// <param name="charset">In which it is when it does not say.</param>
        /// <exception cref="KitException">bad_answer.</exception>
        internal static Xml Read(byte[] body, Charset charset)
        {
            string text = XmlText.Decoded(body, charset);
            if (XmlText.HoldsForbidden(text) || XmlText.HoldsMarkup(text))
            {
                throw BadAnswer.Because(BadAnswer.Xml);
            }
            try
            {
                return Parsed(text);
            }
            catch (XmlException)
            {
                throw BadAnswer.Because(BadAnswer.Xml);
            }
        }

        private static Xml Parsed(string text)
        {
            var open = new Stack<Xml>();
            Xml root = null;
            using (XmlReader reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }))
            {
                while (reader.Read())
                {
                    switch (reader.NodeType)
                    {
                        case XmlNodeType.Element:
                            Xml element = Element(reader);
                            if (open.Count > 0)
                            {
                                open.Peek().Children.Add(element);
                            }
                            root = root ?? element;
                            if (!reader.IsEmptyElement)
                            {
                                open.Push(element);
                            }
                            break;
                        case XmlNodeType.EndElement:
                            open.Pop();
                            break;
                        case XmlNodeType.Text:
                        case XmlNodeType.CDATA:
                        case XmlNodeType.Whitespace:
                        case XmlNodeType.SignificantWhitespace:
                            Take(open, reader.Value);
                            break;
                        default: // an entity that is not declared, for one
                            throw new XmlException();
                    }
                }
            }
            return root;
        }

        private static Xml Element(XmlReader reader)
        {
            var element = new Xml(reader.Name);
            bool isPlain = IsName(reader.Name) && reader.Depth < Deepest;
            while (reader.MoveToNextAttribute())
            {
                isPlain &= IsName(reader.Name) && !reader.Name.StartsWith("xmlns", StringComparison.Ordinal);
                while (reader.ReadAttributeValue())
                {
                    isPlain &= reader.NodeType == XmlNodeType.Text && !XmlText.HoldsForbidden(reader.Value);
                }
            }
            reader.MoveToElement();
            if (!isPlain)
            {
                throw new XmlException();
            }
            return element;
        }

        private static void Take(Stack<Xml> open, string text)
        {
            if (XmlText.HoldsForbidden(text))
            {
                throw new XmlException();
            }
            if (open.Count > 0)
            {
                open.Peek().text.Append(text);
            }
        }

        private static bool IsName(string name)
        {
            return NameCharacters.Holds(name) && (name[0] == '_' || char.IsLetter(name[0]));
        }
    }
}
