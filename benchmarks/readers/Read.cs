using System;
using System.IO;
using System.Text;
using AlipayCrossBorder;

/// <summary>Read FILE kit|plain: the number of records.</summary>
internal static class Read
{
    private static void Main(string[] words)
    {
        using (Stream file = File.OpenRead(words[0]))
            Console.WriteLine(words[1] == "kit" ? Kit(file) : Plain(file));
    }

    private static int Kit(Stream file)
    {
        var config = new Config { Key = "k", Partner = "2088101122136241", Currency = "USD" };
        return new AnswerReader(new Gateway(config)).ReadTable("forex_compare_file", file, record => { });
    }

    private static int Plain(Stream file)
    {
        int count = 0;
        using (var reader = new StreamReader(file, Encoding.UTF8))
            for (string line = reader.ReadLine(); line != null; line = reader.ReadLine())
                count += line.Split('|').Length >= 9 ? 1 : 0;
        return count;
    }
}
