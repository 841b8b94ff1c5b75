// Calls a service of the gateway by the Client with a made-up gateway: Talk SERVICE[,NAME=VALUE] REPLY...; a REPLY is "throws", STATUS:BODY, or
// STATUS:BODY! when it breaks off after that. Prints what happened, an event a line. With the service "big" a table of that many lines is read.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using AlipayCrossBorder;

internal sealed class Talk : ITransport
{
    private readonly Queue<string> replies;

    private Talk(IEnumerable<string> replies)
    {
        this.replies = new Queue<string>(replies);
    }

    private static void Main(string[] arguments)
    {
        var gateway = new Gateway(new Config { Key = "a-secret-key", Partner = "2088101122136241", Currency = "USD" }, () => "2013-12-20 12:00:00");
        if (arguments[0] == "big")
        {
            ReadBig(new AnswerReader(gateway), int.Parse(arguments[1]));
            return;
        }
        Action<TimeSpan> wait = time => Console.WriteLine("waited " + Math.Ceiling(time.TotalSeconds));
        var client = new Client(gateway, new Talk(arguments.Skip(1)), null, wait, line => Console.WriteLine("log " + line));
        foreach (string one in arguments[0].Split(';'))
        {
            Call(client, one.Split(','));
        }
    }

    private static void Call(Client client, string[] words)
    {
        bool isOther = words[words.Length - 1].EndsWith("!"); // by the method of the other services
        words[words.Length - 1] = words[words.Length - 1].TrimEnd('!');
        var parameters = new Parameters();
        foreach (string pair in words.Skip(1))
        {
            parameters.Add(pair.Split('=')[0], pair.Split('=')[1]);
        }
        try
        {
            if (words[0].EndsWith("_file") != isOther)
            {
                int count = client.Read(words[0], parameters, record =>
                {
                    Console.WriteLine("record " + record["currency"]);
                    if (record["currency"] == "XXX")
                    {
                        throw new InvalidOperationException("the callback's own");
                    }
                });
                Console.WriteLine("read " + count);
            }
            else
            {
                Record record = client.Call(words[0], parameters);
                Console.WriteLine("done " + (record == null ? "" : record["trade_status"]));
            }
        }
        catch (KitException e)
        {
            Console.WriteLine(string.Join(" ", "error", e.Code, e.MayRetry, e.Message));
        }
        catch (InvalidOperationException e)
        {
            Console.WriteLine("threw " + e.Message);
        }
    }

    private static void ReadBig(AnswerReader reader, int lines)
    {
        long most = 0;
        int seen = 0, count = reader.ReadTable("forex_compare_file", new Lines(lines), record =>
        {
            if (++seen % 10000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(true));
            }
        });
        Console.WriteLine(count + " " + most);
    }

    public HttpAnswer Send(string method, string address, string contentType, byte[] body)
    {
        string[] reply = Next(method);
        return new HttpAnswer(int.Parse(reply[0]), Encoding.UTF8.GetBytes(reply[1]));
    }

    public HttpStream Open(string method, string address, string contentType, byte[] body)
    {
        string[] reply = Next(method);
        bool breaks = reply[1].EndsWith("!");
        return new HttpStream(int.Parse(reply[0]), new Piece(Encoding.UTF8.GetBytes(reply[1].TrimEnd('!')), breaks));
    }

    private string[] Next(string method)
    {
        Console.WriteLine("sent " + method);
        string reply = replies.Dequeue();
        if (reply == "throws")
        {
            throw new IOException("no line for a-secret-key");
        }
        return reply.Split(new[] { ':' }, 2);
    }

    private sealed class Piece : MemoryStream
    {
        private readonly bool breaks;

        internal Piece(byte[] content, bool breaks)
            : base(content)
        {
            this.breaks = breaks;
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = base.Read(buffer, offset, count);
            if (read == 0 && breaks)
            {
                throw new IOException("cut");
            }
            return read;
        }
    }

    // The same line so many times, without the file.
    private sealed class Lines : MemoryStream
    {
        private static readonly byte[] Line = Encoding.ASCII.GetBytes("20131219-1|0.11|EUR|20131219215228||P|0.00|P|Test\n");
        private readonly long length;
        private long read;

        internal Lines(int count)
        {
            length = (long)count * Line.Length;
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int piece = (int)Math.Min(count, length - read);
            for (int i = 0; i < piece; i++)
            {
                buffer[offset + i] = Line[(read + i) % Line.Length];
            }
            read += piece;
            return piece;
        }
    }
}
