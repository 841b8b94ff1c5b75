// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
namespace AlipayCrossBorder
{
    /// <summary>A set of ASCII characters.</summary>
    internal sealed class CharacterSet
    {
        private readonly bool[] isIn = new bool[128];

        internal CharacterSet(string characters)
        {
            foreach (char c in characters)
            {
                isIn[c] = true;
            }
        }

        /// <summary>Whether the text is made of these and is not empty.</summary>
        internal bool Holds(string text)
        {
            foreach (char c in text)
            {
                if (c >= 128 || !isIn[c])
                {
                    return false;
                }
            }
            return text.Length > 0;
        }
    }
}
