// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.IO;

namespace AlipayCrossBorder
{
    /// <summary>What happens to folders by one rename each, so that of all that try at once exactly one succeeds.</summary>
    internal static class Folders
    {
        /// <summary>Makes a folder with a file in it; false when its name is taken.</summary>
        /// <param name="path">The folder.</param>
        /// <param name="scratch">Beside which it is made ready.</param>
        /// <param name="file">The name of the file. There must be one: on Unix a rename replaces an empty folder.</param>
        /// <param name="content">What stands in it.</param>
        internal static bool TryMake(string path, string scratch, string file, byte[] content)
        {
            string fresh = Fresh(scratch);
            Directory.CreateDirectory(fresh); // never fails for a name that is taken, so the name itself cannot be made so
            try
            {
                using (var stream = new FileStream(Path.Combine(fresh, file), FileMode.CreateNew, FileAccess.Write))
                {
                    stream.Write(content, 0, content.Length);
                    stream.Flush(true);
                }
                return TryMove(fresh, path);
            }
            finally
            {
                if (Directory.Exists(fresh))
                {
                    Directory.Delete(fresh, true);
                }
            }
        }

        /// <summary>Removes a folder with all that is in it; false when there is none.</summary>
        internal static bool Remove(string path, string scratch)
        {
            string fresh = Fresh(scratch);
            try
            {
                Directory.Move(path, fresh);
            }
            catch (IOException)
            {
                if (Directory.Exists(path))
                {
                    throw;
                }
                return false;
            }
            Directory.Delete(fresh, true);
            return true;
        }

        /// <summary>Gives a file another name; false when it is gone. Not File.Move: on Mono that is a link and a deletion, which can both succeed for two at once.</summary>
        internal static bool TryRename(string folder, string from, string to)
        {
            string source = Path.Combine(folder, from);
            try
            {
                Directory.Move(source, Path.Combine(folder, to));
                return true;
            }
            catch (IOException)
            {
                if (File.Exists(source))
                {
                    throw;
                }
                return false; // somebody else was faster
            }
        }

        private static string Fresh(string scratch)
        {
            return scratch + "-" + Guid.NewGuid().ToString("N");
        }

        private static bool TryMove(string fresh, string path)
        {
            try
            {
                Directory.Move(fresh, path);
                return true;
            }
            catch (IOException)
            {
                if (!Directory.Exists(path))
                {
                    throw;
                }
                return false;
            }
        }
    }
}
