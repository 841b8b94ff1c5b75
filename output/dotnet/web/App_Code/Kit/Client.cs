// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace AlipayCrossBorder
{
    /// <summary>Calls the services that the merchant's own server calls, and reads their answers. One instance may serve many threads.</summary>
    public sealed class Client
    {
        private static readonly TimeSpan[] Retries = { TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3) };

        internal readonly Gateway Gateway;
        internal readonly Func<string> Clock;
        private readonly AnswerReader reader;
        private readonly ITransport transport;
        private readonly Action<TimeSpan> wait;
        private readonly Action<string> log;

        /// <param name="gateway">Which gateway, and as whom.</param>
        /// <param name="transport">Calls the gateway; the platform's HTTP client unless given.</param>
        /// <param name="clock">The time as text; the gateway's clock unless given.</param>
        /// <param name="wait">Waits before a repetition, and where calls must not follow at once; Thread.Sleep unless given.</param>
        /// <param name="log">Takes one line per call, without secrets; nothing unless given.</param>
        public Client(Gateway gateway, ITransport transport = null, Func<string> clock = null, Action<TimeSpan> wait = null, Action<string> log = null)
        {
            if (gateway == null)
            {
                throw new ArgumentNullException("gateway");
            }
            Gateway = gateway;
            Clock = clock ?? gateway.Clock;
            reader = new AnswerReader(gateway);
            this.transport = transport ?? new HttpTransport(gateway.Config);
            this.wait = wait ?? Thread.Sleep;
            this.log = log ?? delegate { };
        }

        /// <summary>Calls a service by its name that answers in XML; null when the answer says no more than that it went well.</summary>
        /// <exception cref="KitException">The first thing that the gateway would refuse, and then nothing is sent; bad_key; gateway_error, gateway_busy; unreachable; bad_answer.</exception>
        public Record Call(string service, IEnumerable<KeyValuePair<string, string>> parameters)
        {
            Check(service, ServiceCatalogue.OfServer(service).Answer.Table == null);
            return Send(service, Gateway.BuildCall(service, parameters));
        }

        /// <summary>Calls a service by its name that takes a file.</summary>
        /// <exception cref="KitException">As <see cref="Call"/>; of a line the parameter is <c>line N: NAME</c>, N from 1.</exception>
        public Record Upload(string service, IEnumerable<KeyValuePair<string, string>> parameters, IEnumerable<Parameters> lines)
        {
            Check(service, ServiceCatalogue.OfServer(service).Upload != null);
            return Send(service, Gateway.BuildCall(service, parameters, lines));
        }

        /// <summary>Calls a service by its name that answers with a table; how many records were handed out.</summary>
        /// <remarks>Records are handed out as they come, and an error may follow: who acts on them waits until this has returned.</remarks>
        /// <exception cref="KitException">As <see cref="Call"/>. What the callback throws goes on.</exception>
        public int Read(string service, IEnumerable<KeyValuePair<string, string>> parameters, Action<Record> onRecord)
        {
            Check(service, ServiceCatalogue.OfServer(service).Answer.Table != null);
            ServerCall call = Gateway.BuildCall(service, parameters);
            int begun = 0;
            return Sent(service, () => Stream(call, body => reader.ReadTable(service, body, record =>
            {
                begun++;
                onRecord(record);
            })), () => begun == 0);
        }

        /// <summary>Declare a payment to the customs.</summary>
        /// <exception cref="KitException">As <see cref="Call"/>.</exception>
        public Answers.Result AlipayAcquireCustoms(Services.AlipayAcquireCustoms parameters)
        {
            return new Answers.Result(Call("alipay.acquire.customs", parameters.ToParameters()));
        }

        /// <summary>Ask what became of a refund.</summary>
        /// <exception cref="KitException">As <see cref="Call"/>.</exception>
        public Answers.RefundState AlipayAcquireRefundQuery(Services.AlipayAcquireRefundQuery parameters)
        {
            return new Answers.RefundState(Call("alipay.acquire.refund.query", parameters.ToParameters()));
        }

        /// <summary>Ask what became of declarations.</summary>
        /// <exception cref="KitException">As <see cref="Call"/>.</exception>
        public Answers.Result AlipayOverseasAcquireCustomsQuery(Services.AlipayOverseasAcquireCustomsQuery parameters)
        {
            return new Answers.Result(Call("alipay.overseas.acquire.customs.query", parameters.ToParameters()));
        }

        /// <summary>Register a seller behind a payment service provider.</summary>
        /// <exception cref="KitException">As <see cref="Call"/>.</exception>
        public Answers.Result AlipayOverseasSecmerchantOnlineMaintain(Services.AlipayOverseasSecmerchantOnlineMaintain parameters)
        {
            return new Answers.Result(Call("alipay.overseas.secmerchant.online.maintain", parameters.ToParameters()));
        }

        /// <summary>Ask what became of a registration.</summary>
        /// <exception cref="KitException">As <see cref="Call"/>.</exception>
        public Answers.Result AlipayOverseasSecmerchantOnlineQueryStatus(Services.AlipayOverseasSecmerchantOnlineQueryStatus parameters)
        {
            return new Answers.Result(Call("alipay.overseas.secmerchant.online.queryStatus", parameters.ToParameters()));
        }

        /// <summary>Download the reconciliation file.</summary>
        /// <exception cref="KitException">As <see cref="Call"/>.</exception>
        public int ForexCompareFile(Services.ForexCompareFile parameters, Action<Answers.Compare> onRecord)
        {
            return Read("forex_compare_file", parameters.ToParameters(), record => onRecord(new Answers.Compare(record)));
        }

        /// <summary>Download the settlement file.</summary>
        /// <exception cref="KitException">As <see cref="Call"/>.</exception>
        public int ForexLiquidationFile(Services.ForexLiquidationFile parameters, Action<Answers.Liquidation> onRecord)
        {
            return Read("forex_liquidation_file", parameters.ToParameters(), record => onRecord(new Answers.Liquidation(record)));
        }

        /// <summary>Download the exchange rates of the day.</summary>
        /// <exception cref="KitException">As <see cref="Call"/>.</exception>
        public int ForexRateFile(Services.ForexRateFile parameters, Action<Answers.Rates> onRecord)
        {
            return Read("forex_rate_file", parameters.ToParameters(), record => onRecord(new Answers.Rates(record)));
        }

        /// <summary>Refund a payment, wholly or partly.</summary>
        /// <exception cref="KitException">As <see cref="Call"/>.</exception>
        public void ForexRefund(Services.ForexRefund parameters)
        {
            Call("forex_refund", parameters.ToParameters());
        }

        /// <summary>Refund many payments by one file.</summary>
        /// <exception cref="KitException">As <see cref="Call"/>.</exception>
        public void ForexRefundFile(Services.ForexRefundFile parameters, IEnumerable<Parameters> lines)
        {
            Upload("forex_refund_file", parameters.ToParameters(), lines);
        }

        /// <summary>Ask what became of a payment.</summary>
        /// <exception cref="KitException">As <see cref="Call"/>.</exception>
        public Answers.Trade SingleTradeQuery(Services.SingleTradeQuery parameters)
        {
            return new Answers.Trade(Call("single_trade_query", parameters.ToParameters()));
        }

        // Before it is sent: a refund by the wrong method would be a refund.
        private static void Check(string service, bool isOfThisKind)
        {
            if (!isOfThisKind)
            {
                throw new KitException(ErrorCode.Unknown, service, "");
            }
        }

        /// <summary>Sends what was checked and signed before, to a service that answers in XML.</summary>
        internal Record Send(string service, ServerCall call)
        {
            return Sent(service, () => reader.Read(service, Answer(call)), () => true);
        }

        // Repeats what may be repeated: another call is sent exactly once, since nobody knows what became of it.
        private T Sent<T>(string service, Func<T> attempt, Func<bool> isFresh)
        {
            ServiceTable table = ServiceCatalogue.OfServer(service);
            for (int i = 0; ; i++)
            {
                try
                {
                    T result = table.Pause == 0 ? attempt() : Pause.Of(table, Gateway.Config).Run(attempt, wait);
                    Log("call " + service + " ok");
                    return result;
                }
                catch (KitException e)
                {
                    Log(LogLine.Call(service, e));
                    if (!e.MayRetry || !table.IsRepeatable || !isFresh() || i == Retries.Length)
                    {
                        throw;
                    }
                }
                wait(Retries[i]);
            }
        }

        private byte[] Answer(ServerCall call)
        {
            HttpAnswer answer = Reached(() => transport.Send(call.Method, call.Address, call.ContentType, call.Body));
            CheckStatus(answer.Status);
            return answer.Body;
        }

        private T Stream<T>(ServerCall call, Func<Stream, T> read)
        {
            using (HttpStream answer = Reached(() => transport.Open(call.Method, call.Address, call.ContentType, call.Body)))
            {
                CheckStatus(answer.Status);
                return read(new ReachedStream(answer.Body));
            }
        }

        private static void CheckStatus(int status)
        {
            if (status != 200)
            {
                throw new KitException(ErrorCode.Unreachable, "", "HTTP status " + status);
            }
        }

        private static T Reached<T>(Func<T> send) where T : class
        {
            try
            {
                T answer = send();
                if (answer == null)
                {
                    throw new InvalidOperationException("the transport gave no answer");
                }
                return answer;
            }
            catch (Exception e)
            {
                throw KitException.Unreachable(e);
            }
        }

        private void Log(string line)
        {
            try
            {
                log(LogLine.Clean(line, Gateway.Config));
            }
            catch (Exception)
            {
                // What became of the call does not hang on the log.
            }
        }
    }
}
