using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Security.Cryptography;
using AlipayCrossBorder;

/// <summary>Sign TYPE COUNT KEY PUBLIC-KEY NUMBERS: the processor's seconds of the kit and of the platform's classes, the last signature.</summary>
internal static class Sign
{
    private static void Main(string[] words)
    {
        string type = words[0];
        int count = int.Parse(words[1], CultureInfo.InvariantCulture);
        var config = new Config { SignType = type, Key = "k", Partner = "2088101122136241", Currency = "USD" };
        if (type != "MD5")
        {
            config.PrivateKey = File.ReadAllText(words[2]);
            config.PublicKey = File.ReadAllText(words[3]);
        }
        var gateway = new Gateway(config);
        string sign = gateway.Sign(Parameters(0));
        double began = Seconds();
        for (int n = 1; n <= count; n++)
            sign = gateway.Sign(Parameters(n));
        double ours = Seconds() - began;
        Action plain = Plain(type, gateway.SigningString(Parameters(0)), words[4]);
        began = Seconds();
        for (int n = 0; n < count; n++)
            plain();
        Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}", ours, Seconds() - began, sign));
    }

    private static double Seconds()
    {
        return Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
    }

    private static Action Plain(string type, byte[] bytes, string numbers)
    {
        if (type == "MD5")
        {
            return () =>
            {
                using (var md5 = new MD5CryptoServiceProvider())
                    md5.ComputeHash(bytes);
            };
        }
        var rsa = new RSACryptoServiceProvider();
        rsa.FromXmlString(File.ReadAllText(numbers));
        string digest = type == "RSA" ? "SHA1" : "SHA256";
        return () => rsa.SignData(bytes, digest);
    }

    private static Dictionary<string, string> Parameters(int n)
    {
        return new Dictionary<string, string>
        {
            { "service", "create_forex_trade" }, { "partner", "2088101122136241" }, { "_input_charset", "utf-8" },
            { "notify_url", "http://127.0.0.1/notify" }, { "subject", "A cup of tea" }, { "currency", "USD" },
            { "total_fee", "9.90" }, { "out_trade_no", "order-" + n },
        };
    }
}
