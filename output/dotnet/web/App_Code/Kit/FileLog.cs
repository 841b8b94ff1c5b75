// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.IO;
using System.Text;
using System.Threading;

namespace AlipayCrossBorder
{
    /// <summary>A log in a file, one line per entry: the time, a blank, the text.</summary>
    public sealed class FileLog
    {
        private const int Tries = 100;

        private readonly string path;
        private readonly Func<string> clock;

        /// <param name="path">The file; its folder is made on first use.</param>
        /// <param name="clock">The time as text; <see cref="Clock.Now"/> unless given.</param>
        public FileLog(string path, Func<string> clock = null)
        {
            this.path = path;
            this.clock = clock ?? Clock.Now;
        }

        /// <summary>Adds an entry.</summary>
        /// <exception cref="IOException">The file cannot be written; UnauthorizedAccessException likewise.</exception>
        public void Write(string text)
        {
            byte[] line = Encoding.UTF8.GetBytes(clock() + " " + text + "\n");
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)));
            using (FileStream file = Open())
            {
                file.Write(line, 0, line.Length);
            }
        }

        // One writer at a time, among threads and processes: who finds the file open waits his turn.
        private FileStream Open()
        {
            for (int i = 1; ; i++)
            {
                try
                {
                    return new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
                }
                catch (IOException)
                {
                    if (i == Tries)
                    {
                        throw;
                    }
                    Thread.Sleep(10);
                }
            }
        }
    }
}
