// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.IO;
using System.Security.Cryptography;

namespace AlipayCrossBorder.SelfTests
{
    /// <summary>Says what this platform lacks, then runs the cases of selftest.tsv and names those whose answer is not the expected one.</summary>
    internal static class SelfTest
    {
        private static int Main(string[] arguments)
        {
            string file = arguments.Length > 0 ? arguments[0] : Path.Combine(AppDomain.CurrentDomain.BaseDirectory, "selftest.tsv");
            Console.WriteLine("alipay-cross-border" + " " + "1.0.0" + " on .NET " + Environment.Version + ", " + Environment.OSVersion);
            TellWhatLacks();

            string[] lines = File.ReadAllLines(file);
            if (lines.Length == 0 || lines[lines.Length - 1] != "# end")
            {
                Console.WriteLine(file + " is cut off: copy it again from the kit");
                return 1;
            }
            int passed = 0, failed = 0;
            string[] cases = Array.FindAll(lines, line => line != "" && line[0] != '#');
            for (int i = 0; i + 1 < cases.Length; i += 2)
            {
                string answer = Case.Answer(cases[i]);
                if (answer == cases[i + 1])
                {
                    passed++;
                }
                else
                {
                    failed++;
                    Console.WriteLine(cases[i].Split('\t')[0] + " differs");
                    Console.WriteLine("  expected " + cases[i + 1]);
                    Console.WriteLine("  got      " + answer);
                }
            }
            Console.WriteLine(passed + " passed, " + failed + " failed");
            return failed == 0 ? 0 : 1;
        }

        private static void TellWhatLacks()
        {
            try
            {
                new Gateway(new Config { Charset = "gbk" });
            }
            catch (KitException e)
            {
                Console.WriteLine(e.Message + ": needed for " + "gbk" + " only. On Mono install libmono-i18n4.0-all; "
                    + "on .NET Core and later the runtime brings it as System.Text.Encoding.CodePages.dll");
            }
            try
            {
                MD5.Create().Dispose();
            }
            catch (Exception e) // TargetInvocationException or InvalidOperationException, by version
            {
                Console.WriteLine("MD5 is switched off (" + e.GetType().Name + "): Windows runs with the FIPS policy; use another sign type");
            }
        }
    }
}
