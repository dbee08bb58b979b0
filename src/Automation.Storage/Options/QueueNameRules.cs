using System.Text.RegularExpressions;
using Automation.Core.Messages;

namespace Automation.Storage.Options;

/// <summary>
/// What a queue may be called: 3 to 63 lower-case letters, digits and single hyphens, and neither first nor last a hyphen
/// (https://learn.microsoft.com/rest/api/storageservices/naming-queues-and-metadata). Its poison queue must fit as well.
/// </summary>
internal static partial class QueueNameRules
{
    private const int MinLength = 3;

    /// <summary>63, less the suffix of the poison queue.</summary>
    private const int MaxLength = 56;

    public static IEnumerable<string> Problems(StorageQueueOptions options)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        (string Key, string Name)[] queues =
        [
            (nameof(options.Deliveries), options.Deliveries),
            (nameof(options.Evaluations), options.Evaluations),
            (nameof(options.Digests), options.Digests),
        ];
        foreach (var (key, name) in queues)
        {
            if (name is not { Length: >= MinLength and <= MaxLength } || !Letters().IsMatch(name))
            {
                yield return $"Storage:Queues:{key} is '{name}', which is no name for a queue: use {MinLength} to {MaxLength} "
                    + "lower-case letters, digits and single hyphens, with a letter or digit first and last.";
            }
            else if (!taken.Add(name) || !taken.Add(name + QueueNames.PoisonSuffix))
            {
                yield return $"Storage:Queues:{key} is '{name}', which is another queue's name, or that of a poison queue: "
                    + "give each queue a name of its own.";
            }
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Letters();
}
