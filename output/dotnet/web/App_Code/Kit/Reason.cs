// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System.Collections.Generic;

namespace AlipayCrossBorder
{
    /// <summary>Why a notification was answered as it was: these, and the codes of <see cref="ErrorCode"/>.</summary>
    public static class Reason
    {
        /// <summary>The order is paid now. The answer is success.</summary>
        public const string Paid = "paid";
        /// <summary>The order was paid before by the same trade. The answer is success.</summary>
        public const string AlreadyPaid = "already_paid";
        /// <summary>The order is closed now. The answer is success.</summary>
        public const string Closed = "closed";
        /// <summary>The order was closed before. The answer is success.</summary>
        public const string AlreadyClosed = "already_closed";
        /// <summary>The order is paid and stays so. The answer is success.</summary>
        public const string ClosedAfterPaid = "closed_after_paid";
        /// <summary>The refund is marked as done now. The answer is success.</summary>
        public const string Refunded = "refunded";
        /// <summary>The refund is marked as failed now. The answer is success.</summary>
        public const string RefundFailed = "refund_failed";
        /// <summary>The refund was marked before. The answer is success.</summary>
        public const string AlreadyRefunded = "already_refunded";
        /// <summary>This status asks for nothing. The answer is success.</summary>
        public const string Ignored = "ignored";
        /// <summary>The message is larger than a notification can be. The answer is fail.</summary>
        public const string Oversized = "oversized";
        /// <summary>The message is not form data. The answer is fail.</summary>
        public const string WrongContentType = "wrong_content_type";
        /// <summary>The gateway could not be asked whether it sent this. The answer is fail.</summary>
        public const string GatewayUnreachable = "gateway_unreachable";
        /// <summary>The gateway says that it did not send this. The answer is fail.</summary>
        public const string NotGenuine = "not_genuine";
        /// <summary>There is no such order. The answer is fail.</summary>
        public const string UnknownOrder = "unknown_order";
        /// <summary>The currency is not that of the order. The answer is fail.</summary>
        public const string OtherCurrency = "other_currency";
        /// <summary>The partner is not that of the config. The answer is fail.</summary>
        public const string OtherPartner = "other_partner";
        /// <summary>The amount is not that of the order. The answer is fail.</summary>
        public const string OtherAmount = "other_amount";
        /// <summary>The order's state does not go with this message; look at the order. The answer is fail.</summary>
        public const string Conflict = "conflict";
        /// <summary>The shop's own code failed; the gateway will send the message again. The answer is fail.</summary>
        public const string HandlerFailed = "handler_failed";

        internal const string Taken = "success";
        internal const string Again = "fail";

        private static readonly Dictionary<string, string> Sentences = new Dictionary<string, string>
        {
            { Paid, "The order is paid now" },
            { AlreadyPaid, "The order was paid before by the same trade" },
            { Closed, "The order is closed now" },
            { AlreadyClosed, "The order was closed before" },
            { ClosedAfterPaid, "The order is paid and stays so" },
            { Refunded, "The refund is marked as done now" },
            { RefundFailed, "The refund is marked as failed now" },
            { AlreadyRefunded, "The refund was marked before" },
            { Ignored, "This status asks for nothing" },
            { Oversized, "The message is larger than a notification can be" },
            { WrongContentType, "The message is not form data" },
            { GatewayUnreachable, "The gateway could not be asked whether it sent this" },
            { NotGenuine, "The gateway says that it did not send this" },
            { UnknownOrder, "There is no such order" },
            { OtherCurrency, "The currency is not that of the order" },
            { OtherPartner, "The partner is not that of the config" },
            { OtherAmount, "The amount is not that of the order" },
            { Conflict, "The order's state does not go with this message; look at the order" },
            { HandlerFailed, "The shop's own code failed; the gateway will send the message again" },
        };

        private static readonly Dictionary<string, string> Answers = new Dictionary<string, string>
        {
            { Paid, "success" },
            { AlreadyPaid, "success" },
            { Closed, "success" },
            { AlreadyClosed, "success" },
            { ClosedAfterPaid, "success" },
            { Refunded, "success" },
            { RefundFailed, "success" },
            { AlreadyRefunded, "success" },
            { Ignored, "success" },
            { Oversized, "fail" },
            { WrongContentType, "fail" },
            { GatewayUnreachable, "fail" },
            { NotGenuine, "fail" },
            { UnknownOrder, "fail" },
            { OtherCurrency, "fail" },
            { OtherPartner, "fail" },
            { OtherAmount, "fail" },
            { Conflict, "fail" },
            { HandlerFailed, "fail" },
        };

        internal static string Says(string code)
        {
            return Sentences.ContainsKey(code) ? Sentences[code] : ErrorCode.Says(code);
        }

        /// <summary>A code of an error is no reason to take the message.</summary>
        internal static string Answer(string code)
        {
            return Answers.ContainsKey(code) ? Answers[code] : Again;
        }
    }
}
