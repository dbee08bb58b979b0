using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using BlobPage = Azure.Page<Azure.Storage.Blobs.Models.BlobItem>;

namespace Automation.Storage.AzureStorage;

/// <summary>Blobs of a storage account.</summary>
internal sealed class AzureBlobStore(AzureClients clients, AzureCalls calls) : IBlobStore
{
    private readonly CreateOnce create = new(clients.CreateMissing);

    public Task PutAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => RunAsync(
        container, name, (blob, token) => blob.UploadAsync(new BinaryData(content), overwrite: true, token), cancellationToken);

    public Task<byte[]?> GetAsync(string container, string name, CancellationToken cancellationToken) => RunAsync(
        container,
        name,
        async (blob, token) =>
        {
            try
            {
                return (await blob.DownloadContentAsync(token)).Value.Content.ToArray();
            }
            catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
            {
                return (byte[]?)null;
            }
        },
        cancellationToken);

    public async IAsyncEnumerable<string> ListAsync(
        string container, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A page is a call of its own: the time limit is for one, not for the list.
        string? next = null;
        do
        {
            var page = await PageAsync(container, prefix, next, cancellationToken);
            foreach (var blob in page.Values)
            {
                yield return blob.Name;
            }

            next = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(next));
    }

    public Task DeleteAsync(string container, string name, CancellationToken cancellationToken) => RunAsync(
        container, name, (blob, token) => blob.DeleteIfExistsAsync(cancellationToken: token), cancellationToken);

    private Task<BlobPage> PageAsync(string container, string prefix, string? next, CancellationToken cancellationToken) => RunAsync(
        container,
        async (client, token) =>
        {
            var pages = client.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, token).AsPages(next);
            return await pages.FirstAsync(token);
        },
        cancellationToken);

    private Task<T> RunAsync<T>(
        string container, string name, Func<BlobClient, CancellationToken, Task<T>> call, CancellationToken cancellationToken) =>
        RunAsync(container, (client, token) => call(client.GetBlobClient(name), token), cancellationToken);

    private Task<T> RunAsync<T>(
        string container, Func<BlobContainerClient, CancellationToken, Task<T>> call, CancellationToken cancellationToken) =>
        calls.RunAsync(
            async token =>
            {
                var client = clients.Blobs.GetBlobContainerClient(container);
                await create.EnsureAsync(container, () => client.CreateIfNotExistsAsync(cancellationToken: token));
                return await call(client, token);
            },
            cancellationToken);
}
