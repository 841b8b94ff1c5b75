// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace AlipayCrossBorder
{
    /// <summary>Keeps calls of a service apart that the gateway would refuse if they came too soon after each other; one for all clients of a process.</summary>
    internal sealed class Pause
    {
        private static readonly Dictionary<string, Pause> All = new Dictionary<string, Pause>();

        private readonly TimeSpan length;
        private Stopwatch sinceEnd; // null: there was no call

        private Pause(TimeSpan length)
        {
            this.length = length;
        }

        /// <summary>That of a service, for calls with the same values of what the configuration fixes.</summary>
        internal static Pause Of(ServiceTable service, Config config)
        {
            IEnumerable<string> fixedValues = service.Parameters.Where(rule => rule.Value != null && rule.Value.Field != null).Select(rule => config[rule.Value.Field]);
            string key = string.Join("\n", new[] { service.Name }.Concat(fixedValues));
            lock (All)
            {
                Pause pause;
                if (!All.TryGetValue(key, out pause))
                {
                    All[key] = pause = new Pause(TimeSpan.FromSeconds(service.Pause));
                }
                return pause;
            }
        }

        /// <summary>Makes a call when it is time, one after the other.</summary>
        internal T Run<T>(Func<T> call, Action<TimeSpan> wait)
        {
            lock (this)
            {
                if (sinceEnd != null && sinceEnd.Elapsed < length)
                {
                    wait(length - sinceEnd.Elapsed);
                }
                try
                {
                    return call();
                }
                finally
                {
                    sinceEnd = Stopwatch.StartNew();
                }
            }
        }
    }
}
