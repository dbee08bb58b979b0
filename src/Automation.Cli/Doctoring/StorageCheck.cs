using System.Text;
using Automation.Core.Messages;
using Automation.Core.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Cli.Doctoring;

/// <summary>Can queues, tables and blobs be reached, and blobs written? Each is tried, since each has a role of its own.</summary>
internal sealed class StorageCheck(IServiceProvider services) : IDoctorCheck
{
    /// <summary>Written over by every run and deleted at its end; one that is left behind goes with the container's old payloads.</summary>
    private const string ProbeName = "doctor/probe";

    public string Name => "storage";

    public async Task<CheckResult> RunAsync(CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        foreach (var look in new Func<CancellationToken, Task>[] { QueuesAsync, TablesAsync, BlobsAsync })
        {
            try
            {
                await look(cancellationToken);
            }
            catch (Exception e) when (e is TransientException or PermanentException)
            {
                problems.Add(e.Message);
            }
        }

        if (problems.Count == 0)
        {
            return CheckResult.Ok("Storage can be read and written.");
        }

        var identity = await StorageIdentity.DescribeAsync(services, cancellationToken);
        return CheckResult.Problem([.. problems.Distinct(), .. identity is null ? [] : new[] { identity }]);
    }

    private async Task QueuesAsync(CancellationToken cancellationToken) =>
        await services.GetRequiredService<IWorkQueue>().CountAsync(QueueNames.Deliveries, cancellationToken);

    private async Task TablesAsync(CancellationToken cancellationToken) =>
        await services.GetRequiredService<IInstallationStore>().ListAsync(null, cancellationToken);

    private async Task BlobsAsync(CancellationToken cancellationToken)
    {
        var blobs = services.GetRequiredService<IBlobStore>();
        await blobs.PutAsync(BlobContainers.Payloads, ProbeName, Encoding.UTF8.GetBytes(Name), cancellationToken);
        var read = await blobs.GetAsync(BlobContainers.Payloads, ProbeName, cancellationToken);
        await blobs.DeleteAsync(BlobContainers.Payloads, ProbeName, cancellationToken);
        if (read is null)
        {
            throw new PermanentException(
                "Storage did not give back what was written to it. Check that nothing else clears its containers.");
        }
    }
}
