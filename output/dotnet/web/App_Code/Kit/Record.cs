// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;

namespace AlipayCrossBorder
{
    /// <summary>What an answer says: names and values, in the order in which they came.</summary>
    public class Record
    {
        private readonly string[] names, values;

        internal Record(string[] names, string[] values)
        {
            this.names = names;
            this.values = values;
        }

        /// <summary>The same record under another type.</summary>
        protected Record(Record other)
            : this(other.names, other.values)
        {
        }

        /// <summary>All values (a copy).</summary>
        public Parameters Values
        {
            get
            {
                var all = new Parameters();
                for (int i = 0; i < names.Length; i++)
                {
                    all.Add(names[i], values[i]);
                }
                return all;
            }
        }

        /// <summary>The value of a name; empty when it is not there.</summary>
        public string this[string name]
        {
            get
            {
                int place = Array.IndexOf(names, name);
                return place < 0 ? "" : values[place];
            }
        }
    }
}
