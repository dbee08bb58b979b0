using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Microsoft.Extensions.Options;

namespace Automation.Storage.Options;

/// <summary>One sentence per bad value, with its key and a fix. Never quotes a connection string: it holds a key.</summary>
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        string[] problems = [.. Problems(options)];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(StorageOptions options)
    {
        var account = !string.IsNullOrEmpty(options.Account);
        var connection = !string.IsNullOrEmpty(options.ConnectionString);
        if (account && connection)
        {
            yield return "Storage:Account and Storage:ConnectionString are both set: remove one of them.";
        }

        if (account && !AccountName().IsMatch(options.Account!))
        {
            yield return $"Storage:Account is '{options.Account}', which is no storage account's name: "
                + "use its 3 to 24 lower-case letters and digits, without an address around them.";
        }

        if (connection && !CanBeRead(options.ConnectionString!))
        {
            yield return "Storage:ConnectionString cannot be read: copy it whole from the account's access keys, "
                + "or use 'UseDevelopmentStorage=true' for Azurite.";
        }

        if (!account && !connection && string.IsNullOrWhiteSpace(options.Path))
        {
            yield return "Storage:Path is empty: name a file, such as './.automation/automation.db'.";
        }

        foreach (var problem in QueueNameRules.Problems(options.Queues))
        {
            yield return problem;
        }
    }

    private static bool CanBeRead(string connectionString)
    {
        try
        {
            _ = new TableServiceClient(connectionString);
            return true;
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex("^[a-z0-9]{3,24}$")]
    private static partial Regex AccountName();
}
