using Automation.Cli.Documents;
using Automation.Cli.Rendering;
using Automation.Cli.Terminals;

namespace Automation.Cli.Delivering;

/// <summary>Writes what becomes of deliveries as it comes: hundreds of redeliveries take minutes.</summary>
internal static class DeliveryActions
{
    /// <returns>The exit code: a failure where one of them could not be run again.</returns>
    public static async Task<int> WriteAsync(Terminal terminal, IAsyncEnumerable<DeliveryActionDocument> actions, OutputFormat format)
    {
        var (all, fine) = (0, 0);
        await foreach (var action in actions)
        {
            all++;
            fine += action.IsFine() ? 1 : 0;
            if (format == OutputFormat.Json)
            {
                terminal.WriteJson(action, CliJson.Default.DeliveryActionDocument);
            }
            else
            {
                terminal.WriteLine(DeliveriesView.LineOf(action));
            }

            terminal.Flush();
        }

        if (all == 0)
        {
            terminal.Say("There are none.");
        }

        return fine == all ? ExitCode.Fine : ExitCode.Environment;
    }
}
