using System.Text;
using Automation.Core.Messages;
using Automation.Core.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Cli.Doctoring;

/// <summary>Can queues, tables and blobs be reached, and written?</summary>
internal sealed class StorageCheck(IServiceProvider services) : IDoctorCheck
{
    /// <summary>Written over by every run and deleted at its end; one that is left behind goes with the container's old payloads.</summary>
    private const string ProbeName = "doctor/probe";

    public string Name => "storage";

    public async Task<CheckResult> RunAsync(CancellationToken cancellationToken)
    {
        await services.GetRequiredService<IWorkQueue>().CountAsync(QueueNames.Deliveries, cancellationToken);
        await services.GetRequiredService<IInstallationStore>().ListAsync(null, cancellationToken);
        var blobs = services.GetRequiredService<IBlobStore>();
        await blobs.PutAsync(BlobContainers.Payloads, ProbeName, Encoding.UTF8.GetBytes(Name), cancellationToken);
        var read = await blobs.GetAsync(BlobContainers.Payloads, ProbeName, cancellationToken);
        await blobs.DeleteAsync(BlobContainers.Payloads, ProbeName, cancellationToken);
        return read is null
            ? CheckResult.Problem("Storage did not give back what was written to it. Check that nothing else clears its containers.")
            : CheckResult.Ok("Storage can be read and written.");
    }
}
