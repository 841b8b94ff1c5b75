// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System.Collections;
using System.Collections.Generic;

namespace AlipayCrossBorder
{
    /// <summary>An ordered map of names to values. A value that is null is the same as the name not being there.</summary>
    public sealed class Parameters : IEnumerable<KeyValuePair<string, string>>
    {
        // A Dictionary alone promises no order.
        private readonly List<string> names = new List<string>();
        private readonly Dictionary<string, string> values = new Dictionary<string, string>();

        /// <summary>The names, in their order.</summary>
        public IEnumerable<string> Names
        {
            get { return names; }
        }

        /// <summary>The value of a name, or null; setting a name anew keeps its place.</summary>
        public string this[string name]
        {
            get
            {
                string value;
                return values.TryGetValue(name, out value) ? value : null;
            }
            set
            {
                if (value == null)
                {
                    names.Remove(name);
                    values.Remove(name);
                    return;
                }
                if (!values.ContainsKey(name))
                {
                    names.Add(name);
                }
                values[name] = value;
            }
        }

        /// <summary>Adds a pair at the end.</summary>
        /// <exception cref="KitException">duplicate: the name is there already.</exception>
        public void Add(string name, string value)
        {
            if (value == null)
            {
                return;
            }
            if (values.ContainsKey(name))
            {
                throw new KitException(ErrorCode.Duplicate, name, "");
            }
            this[name] = value;
        }

        /// <summary>The pairs, in their order.</summary>
        public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
        {
            foreach (string name in names)
            {
                yield return new KeyValuePair<string, string>(name, values[name]);
            }
        }

        IEnumerator IEnumerable.GetEnumerator()
        {
            return GetEnumerator();
        }

        internal static Parameters Copy(IEnumerable<KeyValuePair<string, string>> pairs)
        {
            var copy = new Parameters();
            foreach (KeyValuePair<string, string> pair in pairs)
            {
                copy.Add(pair.Key, pair.Value);
            }
            return copy;
        }
    }
}
