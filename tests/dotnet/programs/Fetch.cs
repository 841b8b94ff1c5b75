// Calls an address by the kit's transport: Fetch ADDRESS TIMEOUT PROXY; prints the answer's status and length, or what was thrown.
using System;
using System.IO;
using System.Net;
using AlipayCrossBorder;

internal static class Fetch
{
    private static void Main(string[] arguments)
    {
        if (arguments.Length > 3 && arguments[3] != "stream") // what the host has set before
        {
            ServicePointManager.SecurityProtocol = (SecurityProtocolType)int.Parse(arguments[3]);
        }
        var config = new Config { Timeout = arguments[1], Proxy = arguments[2] };
        try
        {
            var transport = new HttpTransport(config);
            HttpAnswer answer = arguments.Length > 3 && arguments[3] == "stream" ? Read(transport, arguments[0])
                : transport.Send("GET", arguments[0], "", new byte[0]);
            Console.WriteLine(answer.Status + " " + answer.Body.Length);
        }
        catch (Exception e)
        {
            Console.WriteLine("threw " + e.GetType().Name);
        }
        Console.WriteLine((int)ServicePointManager.SecurityProtocol);
    }

    private static HttpAnswer Read(HttpTransport transport, string address)
    {
        using (HttpStream answer = transport.Open("GET", address, "", new byte[0]))
        {
            var body = new MemoryStream();
            answer.Body.CopyTo(body);
            return new HttpAnswer(answer.Status, body.ToArray());
        }
    }
}
