<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * Asks the gateway about orders that stay open: their notifications may never have arrived.
 */
final class CatchUp
{
    private $client;
    private $handlers;
    private $notifications;

    public function __construct(Client $client, CommandHandlers $handlers, Notifications $notifications)
    {
        $this->client = $client;
        $this->handlers = $handlers;
        $this->notifications = $notifications;
    }

    /**
     * @param int      $minutes how old an order is at least
     * @param callable $tell    gets array(order, reason) for each that was asked about
     * @return int the exit code of the command
     * @throws SetUpError what is wrong in the config: no order can be asked about
     */
    public function run($minutes, $tell)
    {
        $now = $this->client->now();
        $worst = Commands::DONE;
        foreach ($this->handlers->orders() as $order) {
            $isOld = $order->created() === '' || Clock::minutes($order->created(), $now) >= $minutes;
            if ($order->state() === 'open' && $isOld) {
                list($reason, $code) = $this->ask($order);
                call_user_func($tell, array($order->number(), $reason));
                $worst = max($worst, $code);
            }
        }
        return $worst;
    }

    private function ask(Order $order)
    {
        $uses = CommandTable::of('query');
        try {
            $answer = $this->client->call($uses['service'], array($uses['order'] => $order->number()));
            if ($answer->value($uses['answer']['order']) !== $order->number()) {
                throw new KitError('bad_answer', $uses['answer']['order']);
            }
        } catch (KitError $error) {
            if (strncmp($error->getParameter(), 'config.', 7) === 0) {
                throw new SetUpError($error->getMessage());
            }
            $isUnknown = $error->getCode() === 'gateway_error' && in_array($error->getParameter(), $uses['unknown'], true);
            return array($isUnknown ? 'not_there' : $error->getCode(), $isUnknown ? Commands::DONE : ($error->mayRetry() ? Commands::AGAIN : Commands::REFUSED));
        }
        $trade = $answer->value($uses['answer']['trade']);
        $receipt = $this->notifications->learn($order->number(), $trade, $answer->value($uses['answer']['status']));
        return array($receipt->reason(), $receipt->body() === 'success' ? Commands::DONE : Commands::REFUSED);
    }
}
