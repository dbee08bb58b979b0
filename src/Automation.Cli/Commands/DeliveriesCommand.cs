using Automation.Cli.Delivering;
using Automation.Cli.Serving;
using Automation.Cli.Terminals;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Cli.Commands;

/// <summary><c>automation deliveries list|show|replay|redeliver</c>.</summary>
internal static class DeliveriesCommand
{
    public static Command Create(Terminal terminal) => new(
        "deliveries",
        "What came in, what failed, and how to run it again.\n\nExample: automation deliveries list --state failed --since 7d")
    {
        DeliveriesListCommand.Create(terminal),
        DeliveriesShowCommand.Create(terminal),
        DeliveriesReplayCommand.Create(terminal),
        DeliveriesRedeliverCommand.Create(terminal),
    };

    /// <summary>A service of these commands, over those of the app.</summary>
    internal static T Get<T>(AutomationServices services)
        where T : class =>
        ActivatorUtilities.CreateInstance<T>(services.Provider, ActivatorUtilities.CreateInstance<DeliveryAudit>(services.Provider));
}
