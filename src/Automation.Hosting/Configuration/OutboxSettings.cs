using Automation.Email.Configuration;
using Automation.Storage.Options;
using Microsoft.Extensions.Configuration;

namespace Automation.Hosting.Configuration;

/// <summary>
/// Where the data is in Azure, the instances' own disks come and go: a folder takes mails there only when it is asked for, or digests
/// would count as sent that nobody ever sees.
/// </summary>
internal static class OutboxSettings
{
    public static void Apply(EmailOptions email, IConfiguration configuration)
    {
        var storage = configuration.GetSection(StorageOptions.SectionName).Get<StorageOptions>() ?? new StorageOptions();
        var folder = configuration.GetSection(EmailOptions.SectionName)[nameof(EmailOptions.Folder)];
        if (!storage.IsEmbedded && folder is null)
        {
            email.Folder = null;
        }
    }
}
