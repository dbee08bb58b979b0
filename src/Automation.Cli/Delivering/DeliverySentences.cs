using Automation.Cli.Terminals;
using Automation.Core.Identity;

namespace Automation.Cli.Delivering;

/// <summary>What several commands say about deliveries that they cannot find.</summary>
internal static class DeliverySentences
{
    public static CommandFailureException Unknown(DeliveryId id) => CommandFailureException.Usage(
        $"No delivery {id} is known here: ids are kept for 30 days, and 'automation deliveries list' names them. "
            + $"'automation deliveries redeliver {id}' asks GitHub, which knows those of three days.");

    public static CommandFailureException NotAtGitHub(IEnumerable<DeliveryId> ids) => CommandFailureException.Usage(
        $"GitHub does not list {string.Join(", ", ids)}: it keeps deliveries for three days. What failed here can be run again for "
            + "90 days with 'automation deliveries replay'.");

    public static CommandFailureException NoApp() => CommandFailureException.Usage(
        "No GitHub App is configured, and GitHub tells only the App of its deliveries: set GitHub:AppId and GitHub:PrivateKey.");
}
